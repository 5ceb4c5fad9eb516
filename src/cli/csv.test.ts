import { expect, test } from "vitest";
import type { StatementRow } from "../records/brief.js";
import { csvRow, statementsCsv } from "./csv.js";

test("quotes only what RFC 4180 asks to", () => {
  expect(csvRow(["plain", "", 'a "b"', "a,b", "a\nb", " é "])).toBe('plain,,"a ""b""","a,b","a\nb", é \r\n');
});

test("statements keep their exact words, spans and names", () => {
  const row: StatementRow = {
    statement: {
      id: "s1",
      article: "a1",
      part: "keyPoints.0",
      source: [],
      cue: [[4, 8]],
      content: [
        [10, 20],
        [25, 30],
      ],
      kind: "direct",
      confidence: 0.5,
      by: "model-1",
      ...{ actor: "a1", actorConfidence: 0.8, act: "deny", polarity: "negative", hedges: [[0, 2]] },
      channel: { kind: "broadcast", spans: [[2, 4]] },
      saidAt: { type: "DATE", value: "2026-05-06", start: 0, end: 2 },
      quantities: [],
      chain: [{ name: "The Gull", spans: [] }],
    },
    speaker: { name: "Ada Reef", kind: "person", named: true },
    reporter: "Nora Salt",
    words: {
      source: "",
      cue: "said",
      content: "=1+1, she said",
      hedges: "reportedly",
      channel: "on air",
      channelName: "Radio Gull",
    },
    outlet: null,
    published: "2026-05",
    title: 'The "Gull"',
    url: null,
    input: "a.txt",
    capture: "c1",
  };
  expect(statementsCsv([row])).toBe(
    "who,cue,words,kind,confidence,speaker,speaker_kind,speaker_confidence,act,polarity,hedged,reported_by,channel,channel_name,channel_words,said_at,outlet,published,title,url,input,capture," +
      "article,part,source_spans,cue_spans,content_spans,by,id\r\n" +
      ',said,"=1+1, she said",direct,0.5,Ada Reef,person,0.8,deny,negative,reportedly,Nora Salt,broadcast,Radio Gull,on air,2026-05-06,,2026-05,"The ""Gull""",,a.txt,c1,a1,keyPoints.0,,4-8,10-20 25-30,model-1,s1\r\n',
  );
  expect(statementsCsv([]).split("\r\n")).toHaveLength(2);
});
