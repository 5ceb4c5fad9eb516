import { CaptureError } from "../errors.js";
import { version } from "../version.js";
import { tooLarge } from "./collect.js";

export interface Fetched {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: AsyncIterable<Uint8Array>;
}

/** Gets one URL, redirects followed. Throws where no answer comes. */
export interface Fetcher {
  fetch(url: string): Promise<Fetched>;
}

export const USER_AGENT = `Audiatur/${version} (+https://audiatur.org)`;

/** The platform's fetch, which says who asks and does not wait for ever, neither for the answer nor for its body. */
export const webFetcher = (options: { timeout?: number } = {}): Fetcher => ({
  async fetch(url) {
    const response = await fetch(url, {
      redirect: "follow",
      headers: {
        "user-agent": USER_AGENT,
        accept: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
      },
      signal: AbortSignal.timeout(options.timeout ?? 30_000),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: response.body ?? (async function* () {})(),
    };
  },
});

export function httpError(url: string, cause: unknown): CaptureError {
  if (cause instanceof CaptureError) return cause;
  const error = cause as Error & { cause?: { code?: string; message?: string } };
  if (error.name === "TimeoutError")
    return new CaptureError(
      "timeout",
      `${url} did not answer in time: try again later, or save the page and give the file.`,
      {
        cause,
      },
    );
  const detail = error.cause?.code ?? error.cause?.message ?? error.message;
  return new CaptureError(
    "unreachable",
    `${url} could not be reached (${detail}): check the address and the network.`,
    {
      cause,
    },
  );
}

/** Refuses answers that are no document, before their bodies are read. */
export function checkAnswer(url: string, answer: Fetched, maxBytes: number): void {
  if (answer.status >= 400)
    throw new CaptureError(
      "http-status",
      `${url} answered with HTTP status ${answer.status}: open it in a browser, and give the saved page if it shows there.`,
    );
  if (Number(answer.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(url, maxBytes);
  if (/^(image|video|audio|font)\//i.test(answer.headers["content-type"] ?? ""))
    throw new CaptureError(
      "binary",
      `${url} is ${answer.headers["content-type"]}, not a document: give the page's address.`,
    );
}
