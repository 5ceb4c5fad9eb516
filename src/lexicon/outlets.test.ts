import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isOutletName } from "./outlets.js";

const { names, others } = JSON.parse(readFileSync(new URL("./outlets.json", import.meta.url), "utf8"));

it.each(names as string[])("%s is an outlet", (name) => expect(isOutletName(name)).toBe(true));
it.each(others as string[])("%s is none", (name) => expect(isOutletName(name)).toBe(false));
