import { phraseOf } from "./phrase.js";

interface Titled {
  id: string;
  name: string;
  titles?: readonly string[];
}

const SPOKESPERSON = "(?:spokes(?:man|woman|person|people|men|women)|press secretary)";
const AFTER = new RegExp(`${SPOKESPERSON} (?:for|of) (?:the )?(.+)`, "u");
const BEFORE = new RegExp(`^(?:the |an? )?(.+?) ${SPOKESPERSON}`, "u");
const plain = (words: string): string => phraseOf(words).line.replace(/^the /u, "");

/** Who says by title whom they speak for, whatever that is: "a spokesman for Peter Lund", "the Lund campaign's spokeswoman". */
export function speaksByName(actors: readonly Titled[]): [from: string, to: string][] {
  const named = actors.map(({ id, name }) => [id, plain(name)] as const).filter(([, name]) => name !== "");
  return actors.flatMap(({ id, name, titles = [] }) =>
    [name, ...titles].flatMap((words) => {
      const line = phraseOf(words).line;
      if (!/spokes|press secretary/u.test(line)) return [];
      const said = AFTER.exec(line)?.[1] ?? BEFORE.exec(line)?.[1];
      return named
        .filter(([other, known]) => other !== id && known === said)
        .map(([other]) => [id, other] as [string, string]);
    }),
  );
}
