import { expect, it } from "vitest";
import { creditOf, datelineOf, isClosing } from "./credits.js";

it.each([
  ["Hanna Vreeland, The Lowland Courier", null, "Hanna Vreeland", "The Lowland Courier"],
  ["Ana Lima, Jo Roe, CNN", null, "Ana Lima, Jo Roe", "CNN"],
  ["Ana Lima, Jo Roe", null, "Ana Lima, Jo Roe", null],
  ["Jo Roe, Political editor", null, "Jo Roe, Political editor", null],
  ["Jo Roe, Harbour Life", "The Harbour Life", "Jo Roe", "The Harbour Life"],
  ["Jo Roe, Meridian Press", "The Gull", "Jo Roe, Meridian Press", "The Gull"],
  [null, "The Gull", null, "The Gull"],
])("parts %j, with %j known, into %j of %j", (written, known, byline, publisher) =>
  expect(creditOf(written, known)).toEqual({ byline, publisher }),
);

it.each([
  ["Eastport Mail, Thursday 7 May 2026", "Eastport Mail", "2026-05-07"],
  ["The Valley Post | May 7, 2026, 5:30 AM", "The Valley Post", "2026-05-07T05:30"],
  ["The Valley Post - 7 May 2026", "The Valley Post", "2026-05-07"],
])("%s is a dateline", (line, publisher, published) => expect(datelineOf(line)).toEqual({ publisher, published }));

it.each(["Port Lindow, 7 May 2026", "Eastport Mail, May 2026", "The Valley Post, which closed on 7 May 2026"])(
  "%s is none",
  (line) => expect(datelineOf(line)).toBeNull(),
);

it.each([
  "Reporting by Ana Lima; editing by Jo Roe",
  "(Additional reporting by Ana Lima)",
  "© 2026 Meridian Press",
  "Copyright 2026 The Eastport Mail. Write to us.",
  "The Gull. All rights reserved.",
  "Meridian Press material is used under license.",
])("%s closes an article", (line) => expect(isClosing(line)).toBe(true));

it.each([
  "Reporting by the ministry had been late, she said.",
  "Copyright law would change, the minister said.",
  "The building is used under protest, the mayor said.",
])("%s is part of one", (line) => expect(isClosing(line)).toBe(false));
