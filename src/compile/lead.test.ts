import { expect, test } from "vitest";
import { afterDateline } from "./lead.js";

test.each([
  ["BELMARA, Corvana (Meridian) — Six left.", "Six left."],
  ["KANSAS CITY, Mo. — Six left.", "Six left."],
  ["TERAL ― In a blow to the mayor, six left.", "In a blow to the mayor, six left."],
  ["TERAL -- Six left.", "Six left."],
  ["TERAL –- Six left.", "Six left."],
  ["LIVINGSTON, N.J. — Six left.", "Six left."],
  ["NATO–Russia talks broke down.", "NATO–Russia talks broke down."],
  ["US—China talks broke down.", "US—China talks broke down."],
  ["Six left—nobody knows how.", "Six left—nobody knows how."],
  ["AMA leaders—six of them—left.", "AMA leaders—six of them—left."],
])("%s begins with: %s", (text, begins) => expect(text.slice(afterDateline(text))).toBe(begins));
