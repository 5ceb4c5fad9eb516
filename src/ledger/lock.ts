import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { LedgerError } from "../errors.js";

interface Holder {
  file: string;
  pid: number;
  /** When the process started, as the system counts it; "" where the system does not say. */
  start: string;
  host: string;
}

/**
 * Holds a folder for this process. Every process writes a file of its own, named by host, pid and start time, and
 * then looks for others: of two that start at once, at least one sees the other and steps back, and a file that a
 * dead process left is removed without the risk of removing a living one's.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  for (let attempt = 1; ; attempt++) {
    const file = lockName(process.pid);
    const path = join(folder, file);
    writeFileSync(path, "This folder is in use by the process that the name of this file tells.\n", { flag: "wx" });
    const release = () => {
      rmSync(path, { force: true });
      process.off("exit", release);
    };
    process.on("exit", release);
    const other = holders(folder).find((holder) => holder.file !== file && !cleared(folder, holder));
    if (!other) return release;
    release();
    // Two that met while starting both stepped back: try again, each after its own while.
    if (attempt === 4) throw locked(folder, other);
    await wait(20 + Math.random() * 100);
  }
}

/** The file that says that a process of this machine holds the folder. */
export const lockName = (pid: number): string =>
  `lock-${pid}-${startOf(pid)}-${randomUUID().slice(0, 8)}@${hostname()}`;

export const isLock = (file: string): boolean => file.startsWith("lock-");

function holders(folder: string): Holder[] {
  return readdirSync(folder)
    .filter(isLock)
    .map((file) => {
      const [, pid, start, host] = /^lock-(\d+)-(\w*)-[^@]*@(.*)$/.exec(file) ?? [];
      return { file, pid: Number(pid), start: start ?? "", host: host ?? "another machine" };
    });
}

/** Whether the holder is a dead process of this machine; its file is removed. */
function cleared(folder: string, { file, pid, start, host }: Holder): boolean {
  if (host !== hostname() || (isAlive(pid) && startOf(pid) === start)) return false;
  rmSync(join(folder, file), { force: true });
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Tells a process from a later one with the same pid: boot and clock ticks since then, where /proc has them. */
function startOf(pid: number): string {
  try {
    // The name, in parentheses, may hold anything; the state is the first field after it, the start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return "dead";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").slice(0, 8);
    return `${boot}x${fields[19]}`;
  } catch {
    return "";
  }
}

function locked(folder: string, { file, pid, host }: Holder): LedgerError {
  const here = host === hostname();
  const who =
    pid === process.pid && here ? "this process has it open already" : `process ${pid} on ${host} has it open`;
  const stale = here ? "" : ` If that process is gone, delete ${join(folder, file)}.`;
  return new LedgerError(
    "locked",
    `The ledger ${folder} is in use: ${who}. Wait until it is done, name another folder with --ledger, ` +
      `or keep the ledger on a PostgreSQL server, which many processes can share.${stale}`,
  );
}
