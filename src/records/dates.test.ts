import { describe, expect, test } from "vitest";
import { day, edtf, moment, period } from "./dates.js";

describe("dates", () => {
  test.each([
    ["2026", "2026", "2026"],
    ["2026-05", "May 2026", "May 2026"],
    ["2026-05-07", "7 May 2026", "7 May 2026"],
    ["2026-05-07T09:30", "7 May 2026", "7 May 2026, 09:30"],
    ["2026-05-07T02:55:00Z", "7 May 2026", "7 May 2026, 02:55 UTC"],
    ["2026-05-06T18:42:00-04:00", "6 May 2026", "6 May 2026, 18:42 UTC−4"],
    ["2026-05-06T18:42:00+05:30", "6 May 2026", "6 May 2026, 18:42 UTC+5:30"],
  ])("%s keep their precision and their zone", (date, asDay, asMoment) => {
    expect(day(date)).toBe(asDay);
    expect(moment(date)).toBe(asMoment);
  });

  test.each([
    ["2026-05-07", "7 May 2026"],
    ["2026-W19", "in week 19 of 2026"],
    ["2026-W19-WE", "on the weekend of 9 May 2026"],
    ["2025-W01-WE", "on the weekend of 4 January 2025"],
    ["2026-SP", "spring 2026"],
    ["199", "the 1990s"],
  ])("%s is written %s", (value, words) => expect(edtf(value)).toBe(words));

  test.each([
    [[], "undated"],
    [["2026-05-06"], "6 May 2026"],
    [["2026-05-06", "2026-05-06T10:00Z"], "6 May 2026"],
    [["2026-05-06", "2026-05-07", "2026-05-10"], "6–10 May 2026"],
    [["2026-04-30", "2026-05-02"], "30 April – 2 May 2026"],
    [["2025-12-31", "2026-01-01"], "31 December 2025 – 1 January 2026"],
    [["2026-04", "2026-05-02"], "April – 2 May 2026"],
  ])("%j make a period", (dates, expected) => expect(period(dates)).toBe(expected));
});
