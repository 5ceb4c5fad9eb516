// Installs and builds when that is needed, so that one command works on a fresh clone and is quick afterwards.
import { execSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const run = (command) => execSync(command, { stdio: ["ignore", process.stderr, process.stderr] });
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = (folder) =>
  readdirSync(folder, { recursive: true }).reduce((latest, name) => Math.max(latest, time(join(folder, name))), 0);

if (time("node_modules/.package-lock.json") < time("package-lock.json")) run("npm ci");
if (time("dist/.built") < Math.max(newest("src"), time("package-lock.json"))) run("npm run build");
