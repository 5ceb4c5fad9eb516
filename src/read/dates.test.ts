import { expect, it } from "vitest";
import { parseDate } from "./dates.js";

it.each([
  ["2026-05-07", "2026-05-07"],
  ["2026-05", "2026-05"],
  ["2026", "2026"],
  ["2026-05-07T09:30:00Z", "2026-05-07T09:30:00Z"],
  ["2026-05-07 09:30:00 +0200", "2026-05-07T09:30:00+02:00"],
  ["2026-05-07T09:30:00.123456-04:00", "2026-05-07T09:30:00-04:00"],
  ["20260507T093000Z", "2026-05-07T09:30:00Z"],
  ["Thu, 07 May 2026 09:30:00 GMT", "2026-05-07T09:30:00Z"],
  ["Thu, 7 May 2026 09:30:00 EDT", "2026-05-07T09:30:00-04:00"],
  ["7 May 2026", "2026-05-07"],
  ["7th May, 2026", "2026-05-07"],
  ["May 7, 2026, 9:30 p.m.", "2026-05-07T21:30"],
  ["Published: Thursday, May 7th 2026 12:05 am", "2026-05-07T00:05"],
  ["Sept. 3, 2026", "2026-09-03"],
  ["May 2026", "2026-05"],
  ["07.05.2026 - 9:30", "2026-05-07T09:30"],
])("reads %s as %s", (written, date) => expect(parseDate(written)).toBe(date));

it.each([["5/7/2026"], ["yesterday"], ["31 February 2026"], ["2026-13-01"], ["May 7"], [""], [null], [undefined]])(
  "does not guess at %s",
  (written) => expect(parseDate(written)).toBeNull(),
);

it("keeps the day of a time that no clock shows", () => expect(parseDate("2026-05-07T31:99")).toBe("2026-05-07"));
