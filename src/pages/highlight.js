// A comfort only: shows all spans of the statement that the pointer, the keyboard or the address is on.
(() => {
  const roles = ["source", "cue", "content"];
  const numberOf = (mark) => /^\d+/.exec(mark)?.[0];
  const spans = new Map();
  for (const element of document.querySelectorAll("a.mark")) {
    for (const token of roles.flatMap((role) => (element.dataset[role] ?? "").split(" "))) {
      const number = numberOf(token);
      if (number) spans.set(number, [...(spans.get(number) ?? []), element]);
    }
  }
  const show = (name, number) => {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const element of spans.get(number) ?? []) element.classList.add(name);
    if (number) document.getElementById(`s${number}`)?.classList.add(name);
  };
  const at = (target) =>
    target.closest?.(".statement")?.dataset.mark ?? numberOf(target.closest?.("a.mark, a.no")?.hash.slice(2) ?? "");
  for (const event of ["pointerover", "focusin"])
    document.addEventListener(event, ({ target }) => show("near", at(target)));
  const follow = () => show("here", numberOf(location.hash.replace(/^#[sm](?=\d)/, "")));
  addEventListener("hashchange", follow);
  follow();
})();
