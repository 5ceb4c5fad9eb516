// Copies what the sources read beside them (word lists, styles) into dist, and marks the build as done.
import { cpSync, writeFileSync } from "node:fs";

cpSync("src", "dist", { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
writeFileSync("dist/.built", "");
