import { createRequire } from "node:module";
import type { Country } from "world-countries";
import { readList } from "../../lexicon/read.js";

/** A country with the names that it goes by. */
export interface Named {
  code: string;
  name: string;
  names: readonly string[];
  /** In other languages, and older ones. */
  others: readonly string[];
  demonyms: readonly string[];
  capitals: readonly string[];
  /** A territory of another state gives way where a name is of both. */
  dependent: boolean;
  /** In square kilometres. */
  area: number;
}

type More = Readonly<Record<string, readonly string[]>>;
const more = readList<
  Record<"names" | "demonyms" | "capitals", More> & { called: Record<string, string>; disputed: string[] }
>("states");

/**
 * The countries of ISO 3166-1 and Kosovo: common, official and other names, capitals and demonyms from the package world-countries
 * (ODbL-1.0, github.com/mledoze/countries), and what states.json adds. Read on the first call: it takes some 20 ms.
 */
export function countries(): Named[] {
  const all = createRequire(import.meta.url)("world-countries") as Country[];
  return all.map(({ cca2: code, name, altSpellings, demonyms, capital, independent, area }) => {
    const dependent = !independent && !more.disputed.includes(code);
    return {
      code,
      name: more.called[code] ?? name.common,
      names: [name.common, name.official, ...(more.names[code] ?? [])],
      // Two letters are the code, which no text uses but where states.json has it.
      others: altSpellings.filter((other) => other.length > 2),
      demonyms: [...(demonyms.eng?.m ?? "").split(", "), ...(more.demonyms[code] ?? [])].filter(Boolean),
      // The capitals of territories are small towns, whose names are of people and of larger towns too.
      capitals: dependent ? [] : [...capital, ...(more.capitals[code] ?? [])],
      dependent,
      area,
    };
  });
}
