import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { CaptureError } from "../errors.js";
import { collect, tooLarge } from "./collect.js";
import { isMediaFile } from "./media-type.js";

const reasons: Record<string, (path: string) => [code: string, message: string]> = {
  ENOENT: (path) => ["missing", `${path} does not exist: check the path.`],
  ENOTDIR: (path) => ["missing", `${path} does not exist: check the path.`],
  EACCES: (path) => ["unreadable", `${path} may not be read: check its permissions.`],
  EPERM: (path) => ["unreadable", `${path} may not be read: check its permissions.`],
};

export function fileError(path: string, cause: unknown): CaptureError {
  if (cause instanceof CaptureError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const [word, sentence] = reasons[code ?? ""]?.(path) ?? [
    "unreadable",
    `${path} could not be read (${message}): check the file and try again.`,
  ];
  return new CaptureError(word, sentence, { cause });
}

export const isDirectory = async (path: string): Promise<boolean> => (await stat(path)).isDirectory();

/** The bytes of a file, a named pipe or a device. The size is looked at before anything is read. */
export async function readFileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > maxBytes) throw tooLarge(path, maxBytes);
  return collect(createReadStream(path), path, maxBytes);
}

/**
 * Files under a directory in sorted order, without hidden ones, pictures, video, sound, fonts and scripts, and without what Audiatur itself writes: a
 * ledger, a brief. Links to directories are not followed, so that a loop ends. A directory that cannot be listed is yielded as its error.
 */
export async function* walk(directory: string): AsyncGenerator<string | { path: string; error: CaptureError }> {
  const base = directory.replace(/\/+$/, "");
  let names: Awaited<ReturnType<typeof list>>;
  try {
    names = await list(directory);
  } catch (cause) {
    yield { path: directory, error: fileError(directory, cause) };
    return;
  }
  if (isOurs(names)) return;
  for (const entry of names) {
    const path = `${base}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (!isMediaFile(entry.name) && !(await isLinkToDirectory(path, entry))) yield path;
  }
}

/** Whether a directory is an embedded ledger, with its database and its locks, or holds the files of a brief. */
function isOurs(entries: readonly Dirent[]): boolean {
  const isLedger = ({ name }: Dirent): boolean => name === "postgres" || name.startsWith("lock-");
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("PG_VERSION") || (names.has("postgres") && entries.every(isLedger))) return true;
  return BRIEF.every((name) => names.has(name));
}
const BRIEF = ["brief.html", "brief.json", "annotations.jsonld"];

const list = async (directory: string) =>
  (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const isLinkToDirectory = async (path: string, entry: { isSymbolicLink(): boolean }): Promise<boolean> =>
  entry.isSymbolicLink() && (await isDirectory(path).catch(() => false));
