import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;

const faces = [
  { weight: 400, style: "normal" },
  { weight: 400, style: "italic" },
  { weight: 600, style: "normal" },
];
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+2113,U+2C60-2C7F",
};

function face(subset: keyof typeof ranges, weight: number, style: string): string {
  const file = resolve(`@fontsource/newsreader/files/newsreader-${subset}-${weight}-${style}.woff2`);
  const data = readFileSync(file).toString("base64");
  const source = `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges[subset]}`;
  return `@font-face{font-family:Newsreader;font-weight:${weight};font-style:${style};font-display:swap;${source}}`;
}

/** Newsreader as rules that need no request; the letters beyond Western Europe only where the text has them. */
export function fontsFor(text: string): string {
  const subsets: (keyof typeof ranges)[] = /[\u0100-\u024F\u1E00-\u1EFF]/.test(text)
    ? ["latin", "latin-ext"]
    : ["latin"];
  return subsets.flatMap((subset) => faces.map(({ weight, style }) => face(subset, weight, style))).join("\n");
}
