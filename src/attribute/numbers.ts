import { readFile } from "node:fs/promises";
import type { Calibration } from "./confidence.js";
import type { Transitions } from "./crf.js";
import type { HeadNumbers } from "./heads.js";
import type { MannerNumbers } from "./manner.js";

/** `models/attribution.json` */
export interface ModelNumbers extends HeadNumbers {
  version: string;
  calibration: Calibration;
  names: Transitions;
  manner: MannerNumbers;
}

export const MODELS = new URL("../../models/", import.meta.url);

export const readNumbers = async (folder: URL): Promise<ModelNumbers> =>
  JSON.parse(await readFile(new URL("attribution.json", folder), "utf8"));

export const nameOf = ({ version }: { version: string }): string => `attribution ${version}`;

/** Name and version of the model, without loading it. */
export const modelName = async (folder = MODELS): Promise<string> => nameOf(await readNumbers(folder));
