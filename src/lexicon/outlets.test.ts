import { expect, it } from "vitest";
import { isOutletName } from "./outlets.js";
import { readList } from "./read.js";

const { names, others } = readList<{ names: string[]; others: string[] }>("outlets");

it.each(names)("%s is an outlet", (name) => expect(isOutletName(name)).toBe(true));
it.each(others)("%s is none", (name) => expect(isOutletName(name)).toBe(false));
