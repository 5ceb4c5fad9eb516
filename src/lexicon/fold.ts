/** Lower case, without accents, so that "Inés" and "INES" are one word. */
export const fold = (text: string): string =>
  /[^ -~]/.test(text)
    ? text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase()
    : text.toLowerCase();
