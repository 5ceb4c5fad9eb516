#!/usr/bin/env node
import { once } from "node:events";
import module from "node:module";
import { run } from "./run.js";

// Node from 22 on remembers how code was compiled; compiling it is a good part of what a small command takes.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

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
