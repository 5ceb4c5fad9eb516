import { describe, expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { compile } from "../compile/index.js";
import { briefAnnotations } from "./annotations.js";
import { briefJsonLd } from "./json-ld.js";
import { briefMarkdown } from "./markdown.js";
import { terminalBrief } from "./terminal.js";

const wire = marked(
  "wire",
  {
    ...{ publisher: "Meridian Press", published: "2026-05-06T18:42:00-04:00", section: "World", tags: ["Corvana"] },
    ...{ url: "https://meridian.example/1?a=<b>", byline: "Paula Denholm" },
    title: "Six leave *embassy* compound",
    keyPoints: ["Six people left."],
    text: [
      "{q1|“It is over,”} {s1|Minister Rodrigo Vantes} {c1|said}. {s2|He} {c2|smiled and denied} {q2|\u001b[31ma deal\u001b[0m}.",
      "{s3|The Foreign Ministry of Lusania} {c3|said} {q3|1. nothing}. {q4|All was known}.",
    ].join("\n\n"),
  },
  { "Foreign Ministry of Lusania": "ORG" },
);
const copy = marked(
  "copy",
  {
    ...{ publisher: "Altamar", published: "2026-05-07" },
    text: "{q1|“It is over,”} {s1|Vantes} {c1|said}.",
  },
  { Vantes: "PER" },
);
const brief = compile([wire.article, copy.article], together([wire, copy]));

describe("JSON-LD", () => {
  const claims = briefJsonLd(brief).hasPart as Record<string, unknown>[];

  test("makes a Claim of every statement, with its author as far as it is known", () => {
    expect(claims.map(({ "@type": type, text, author }) => [type, text, author])).toEqual([
      ["Claim", "“It is over,”", { "@type": "Person", name: "Rodrigo Vantes" }],
      ["Claim", "\u001b[31ma deal\u001b[0m", { "@type": "Person", name: "Rodrigo Vantes" }],
      ["Claim", "1. nothing", { "@type": "GovernmentOrganization", name: "Foreign Ministry of Lusania" }],
      ["Claim", "All was known", undefined],
    ]);
  });

  test("says where a claim appears first, and where again, with its span in each", () => {
    const [over] = claims;
    expect(over!.firstAppearance).toEqual({ "@id": "#article-wire" });
    expect(over!.appearance).toEqual([{ "@id": "#article-copy" }]);
    expect(over!["oa:hasTarget"]).toHaveLength(2);
    expect(over!["oa:hasTarget"]).toContainEqual({
      "@type": "oa:SpecificResource",
      "oa:hasSource": { "@id": "#article-copy" },
      "oa:hasScope": "text",
      "oa:hasSelector": [
        { "@type": "oa:TextPositionSelector", "oa:start": 0, "oa:end": 13 },
        { "@type": "oa:TextQuoteSelector", "oa:exact": "“It is over,”" },
      ],
    });
  });
});

describe("Markdown", () => {
  const lines = briefMarkdown(brief).split("\n");

  test("shows words as words, whatever marks they hold", () => {
    expect(lines[0]).toBe("# Six leave \\*embassy\\* compound");
    expect(lines).toContain("> 1\\. nothing");
    expect(lines).toContain(`| Altamar | copy.html |  | 7 May 2026 | \`${copy.article.capture}\` |`);
  });

  test("gives each statement its outlets, links and spans", () =>
    expect(lines).toContain(
      "Minister Rodrigo Vantes · said · [Meridian Press](<https://meridian.example/1?a=%3Cb%3E>) (text 0–13), Altamar (text 0–13) · 6 May 2026 · direct, 90 %",
    ));
});

describe("on a terminal", () => {
  test.each([30, 80])("no line is wider than %i, but for a word that is", (width) => {
    const lines = terminalBrief(brief, { width, colour: false }).split("\n");
    expect(lines.filter((line) => line.length > width && line.trim().includes(" "))).toEqual([]);
  });

  test("the words come first, then who says them; nothing in them steers the terminal", () => {
    const text = terminalBrief(brief, { width: 80, colour: false });
    expect(text).toContain(
      "  “It is over,”\n    Minister Rodrigo Vantes · said · Meridian Press, Altamar · 6 May 2026",
    );
    expect(text).not.toContain("\u001b");
    expect(text).toContain("[31ma deal [0m");
  });

  test("colour is there only where it is asked for", () => {
    expect(terminalBrief(brief, { width: 80, colour: true })).toContain(
      "\u001b[1mSix leave *embassy* compound\u001b[0m",
    );
  });
});

test("Web Annotations point to exactly the words, with what stands round them", () => {
  const articles = [wire.article, copy.article];
  const { items } = briefAnnotations(brief, articles) as { items: { target: Record<string, unknown> }[] };
  expect(items).toHaveLength(5);
  for (const { target } of items) {
    const { source, scope, selector } = target as { source: string; scope: string; selector: Record<string, never>[] };
    const article = articles.find(({ url, capture }) => [url, `urn:sha256:${capture}`].includes(source))!;
    expect(scope).toBe("text");
    const [position, quote] = selector;
    expect(article.text.slice(position!.start, position!.end)).toBe(quote!.exact);
    expect(article.text).toContain(`${quote!.prefix}${quote!.exact}${quote!.suffix}`);
  }
});
