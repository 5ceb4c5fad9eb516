import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

export const readJsonl = (path) => {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

/** One core is one core: held to it where the system can, so that no helper thread of the runtime borrows another. */
const HOLD = existsSync("/usr/bin/taskset") ? ["taskset", "-c", "0"] : [];

/** `audiatur annotate` as users run it: texts in, results out, one process. */
export function start(jobs = 1) {
  const [program, ...args] = [...(jobs === 1 ? HOLD : []), process.execPath, MAIN, "annotate", "--jobs", String(jobs)];
  const child = spawn(program, args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()(JSON.parse(line)));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentKb(child.pid));
  }, 100);
  return {
    annotate: ({ id, text }) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify({ id, text })}\n`);
      }),
    /** @returns peak resident memory in MB, as far as the system tells */
    async end() {
      clearInterval(watch);
      peak = Math.max(peak, residentKb(child.pid));
      child.stdin.end();
      await new Promise((resolve) => child.on("close", resolve));
      return Math.round(peak / 1024);
    },
  };
}

function residentKb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // no /proc on this system, or the process has ended
  }
}
