import type { Run } from "./traced.js";

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;
const MEANING: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** A string literal's characters, and where each stands; an escape is a run of its own. */
function decodeLiteral(literal: string, start: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const upTo = (to: number) => {
    if (to > from) runs.push({ text: literal.slice(from, to), at: [start + from, start + to] });
  };
  for (const match of literal.matchAll(ESCAPE)) {
    upTo(match.index);
    from = match.index + match[0].length;
    const text = match[1] ? String.fromCharCode(Number.parseInt(match[1], 16)) : (MEANING[match[2]!] ?? match[2]!);
    runs.push({ text, at: [start + match.index, start + from] });
  }
  upTo(literal.length);
  return runs;
}

/**
 * The string values in well-formed JSON that `wanted` asks for, by path ("items.0.title"), as runs over a document in
 * which the JSON begins at `start`. Of a key that is given twice the last counts, as in JSON.parse.
 */
export function stringsIn(json: string, start: number, wanted: (path: string) => boolean): Map<string, Run[]> {
  const found = new Map<string, Run[]>();
  const path: (string | number)[] = [];
  let key: string | undefined;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const top = path.length - 1;
    if (token === "{") path.push("");
    else if (token === "[") path.push(0);
    else if (token === "}" || token === "]") path.pop();
    else if (token === ":") path[top] = JSON.parse(key!) as string;
    else if (token === ",") path[top] = typeof path[top] === "number" ? path[top] + 1 : "";
    else if (path[top] === "") key = token;
    else if (token[0] === '"') {
      const name = path.join(".");
      if (wanted(name)) found.set(name, decodeLiteral(token.slice(1, -1), start + index + 1));
    }
  }
  return found;
}
