import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { fontsFor } from "./fonts.js";

const style = readFileSync(new URL("./brief.css", import.meta.url), "utf8");
const script = readFileSync(new URL("./highlight.js", import.meta.url), "utf8");

// The page carries words from anywhere: nothing in it may load, send or run, but our own style and script.
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A document that stands alone: style, fonts and the little script inside, no request to anywhere. */
export const Layout = ({ title, text, children }: { title: string; text: string; children: Child }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content="Audiatur" />
      <link rel="icon" href="data:," />
      <title>{title}</title>
      <style>{raw(fontsFor(text) + style)}</style>
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to the brief
      </a>
      {children}
      <script>{raw(script)}</script>
    </body>
  </html>
);
