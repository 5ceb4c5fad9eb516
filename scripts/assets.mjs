// Copies what the sources read beside them (word lists, styles) into dist.
import { cpSync } from "node:fs";

cpSync("src", "dist", { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
