#!/usr/bin/env node
import { once } from "node:events";
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { run } from "./run.js";

// Node from 22 on remembers how code was compiled; compiling it is a good part of what a small command takes.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// V8 soon compiles what is run often of the embedded database again, optimised, on the cores that the models load on: half a second that a command of two never
// earns back. One that lives longer gets there all the same.
setFlagsFromString("--wasm-tiering-budget=300000000");
// Patterns of word lists are long, and so are articles: compiled at once they take less time than run once as they stand and compiled then.
setFlagsFromString("--no-regexp-tier-up");

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
};
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // whoever reads has had enough, as in `audiatur … | head`
  throw error;
});
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: { write, columns: process.stdout.columns },
  stderr: process.stderr,
  env: process.env,
});
