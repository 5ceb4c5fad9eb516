import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The browser for tests: CHROMIUM_PATH, else where systems put it. Without one, tests are skipped, but fail under CI. */
export function chromiumPath(): string | undefined {
  const path = [process.env.CHROMIUM_PATH, ...places].find((place) => place && existsSync(place));
  if (path === undefined && process.env.CI)
    throw new Error("No Chromium was found for the browser tests; install one or name it in CHROMIUM_PATH.");
  return path;
}
