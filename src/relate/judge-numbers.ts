import { readFile } from "node:fs/promises";
import { MODELS } from "../attribute/numbers.js";

/** `models/pairs.json`: scores are divided by these before they become shares. */
interface Numbers {
  version: string;
  temperature: { stance: number; bond: number };
}

export const readNumbers = async (folder: URL): Promise<Numbers> =>
  JSON.parse(await readFile(new URL("pairs.json", folder), "utf8"));

export const nameOf = ({ version }: Numbers): string => `pairs ${version}`;

/** Name and version of the judge, without loading it. */
export const judgeName = async (folder = MODELS): Promise<string> => nameOf(await readNumbers(folder));
