import { run } from "../src/cli/run.js";

/** Runs one command line as a process would, and gathers what it prints. */
export async function runCommand(args: string[], stdin: Iterable<Uint8Array> = [], columns?: number) {
  let stdout = "";
  let stderr = "";
  const status = await run(args, {
    stdin: (async function* () {
      yield* stdin;
    })(),
    stdout: {
      ...(columns !== undefined && { columns }),
      async write(text) {
        stdout += text;
      },
    },
    stderr: {
      write(text) {
        stderr += text;
      },
    },
    env: {},
  });
  return { status, stdout, stderr };
}
