import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Captured } from "../records/capture.js";
import { type CaptureOptions, capture, isFailure } from "./index.js";

let dir: string;
const all = async (inputs: string[], options?: CaptureOptions) => {
  const items = [];
  for await (const item of capture(inputs, options)) items.push(item);
  return items;
};
const outcome = async (inputs: string[], options?: CaptureOptions) =>
  (await all(inputs, options)).map((item) =>
    isFailure(item)
      ? `${item.input.replace(`${dir}/`, "")}: ${item.error.code}`
      : item.capture.input.replace(`${dir}/`, ""),
  );

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "capture-"));
  for (const folder of ["docs/sub", "docs/out", "docs/ledger/postgres/base"])
    await mkdir(join(dir, folder), { recursive: true });
  await mkdir(join(dir, "pictures"));
  const files: Record<string, string | Uint8Array> = {
    "docs/b.html": "<!doctype html><p>caf\u00e9",
    "docs/a.txt": "A text.",
    "docs/sub/c.xml": '<?xml version="1.0"?><rss version="2.0"/>',
    "docs/.hidden.txt": "no",
    "docs/photo.jpg": "\xff\xd8",
    "docs/ledger/lock-4711@desk": "no",
    "docs/ledger/postgres/PG_VERSION": "no",
    "docs/ledger/postgres/base/1.txt": "no",
    "docs/out/brief.html": "no",
    "docs/out/brief.json": "no",
    "docs/out/annotations.jsonld": "no",
    "docs/out/brief.md": "no",
    "pictures/photo.jpg": "\xff\xd8",
    "empty.txt": "",
    "binary.dat": Uint8Array.of(1, 2, 0, 3),
    "big.txt": "x".repeat(100),
    "page.html.gz": gzipSync('<html><meta charset="iso-8859-1"><p>hi'),
    "lines.jsonl": '{"text": "One."}\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  await symlink(join(dir, "docs"), join(dir, "docs/loop"));
});
afterAll(() => rm(dir, { recursive: true }));

describe("files", () => {
  it("come from directories in sorted order, without hidden files, pictures, loops, ledgers and briefs", async () => {
    expect(await outcome([join(dir, "docs/")])).toEqual(["docs/a.txt", "docs/b.html", "docs/sub/c.xml"]);
  });

  it("are described", async () => {
    const now = () => new Date("2026-05-07T09:30:00Z");
    const [item] = await all([join(dir, "page.html.gz")], { now });
    expect(item).toMatchObject({
      capture: {
        how: "file",
        at: "2026-05-07T09:30:00.000Z",
        mediaType: "text/html",
        encoding: "windows-1252",
        headers: {},
      },
    });
    expect(await all([join(dir, "lines.jsonl")])).toMatchObject([
      { capture: { mediaType: "application/jsonl", size: 17 } },
    ]);
  });

  it("that fail are named, and the rest goes on", async () => {
    const inputs = ["missing.txt", "empty.txt", "binary.dat", "docs/photo.jpg", "pictures", "big.txt", "docs/a.txt"];
    expect(
      await outcome(
        inputs.map((name) => join(dir, name)),
        { maxBytes: 50 },
      ),
    ).toEqual([
      "missing.txt: missing",
      "empty.txt: empty",
      "binary.dat: binary",
      "docs/photo.jpg: binary",
      "pictures: no-documents",
      "big.txt: too-large",
      "docs/a.txt",
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("that may not be read are named", async () => {
    await writeFile(join(dir, "secret.txt"), "x");
    await chmod(join(dir, "secret.txt"), 0);
    expect(await outcome([join(dir, "secret.txt")])).toEqual(["secret.txt: unreadable"]);
  });

  it("fail with one whole sentence", async () => {
    const [item] = await all(["no/such/file.html"]);
    expect(isFailure(item!) && item.error.message).toBe("no/such/file.html does not exist: check the path.");
  });
});

describe("standard input", () => {
  it("is left as soon as it is too large", async () => {
    let given = 0;
    async function* stdin() {
      for (; given < 1000; given++) yield new Uint8Array(10).fill(65);
    }
    expect(await outcome(["-"], { stdin: stdin(), maxBytes: 95 })).toEqual(["-: too-large"]);
    expect(given).toBe(9);
  });
});

describe("URLs", () => {
  const server = createServer((request, response) => {
    if (request.url === "/moved") response.writeHead(302, { location: "/page" }).end();
    else if (request.url === "/gone") response.writeHead(404).end("no");
    else if (request.url === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("png");
    else if (request.url === "/page")
      response
        .writeHead(200, { "content-type": "text/html; charset=iso-8859-2" })
        .end(`<p>${request.headers["user-agent"]}`);
  });
  let base: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("are fetched across redirects by a program that says who it is", async () => {
    const [item] = await all([`${base}/moved`]);
    expect(item).toMatchObject({
      capture: { input: `${base}/moved`, how: "http", mediaType: "text/html", encoding: "iso-8859-2" },
    });
    expect(Buffer.from((item as Captured).bytes).toString()).toMatch(/^<p>Audiatur\/\d+\.\d+\.\d+ \(\+https:/);
  });

  it("that fail are named", async () => {
    const { webFetcher } = await import("./http.js");
    expect(
      await outcome([`${base}/gone`, `${base}/picture`, "http://127.0.0.1:1/", `${base}/silent`], {
        fetcher: webFetcher({ timeout: 300 }),
      }),
    ).toEqual([
      `${base}/gone: http-status`,
      `${base}/picture: binary`,
      "http://127.0.0.1:1/: unreachable",
      `${base}/silent: timeout`,
    ]);
  });
});
