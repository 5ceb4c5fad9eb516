/** What part of a state an authority is. A seat of government, and who governs from it, is an office. */
export type Level = "state" | "ministry" | "office" | "court" | "legislature" | "police" | "army" | "agency";

/** What someone is in a part of a state. */
export type Role =
  | "spokesperson"
  | "ambassador"
  | "deputy"
  | "prime minister"
  | "minister"
  | "head"
  | "prosecutor"
  | "judge"
  | "president"
  | "monarch"
  | "governor"
  | "mayor"
  | "member"
  | "officer"
  | "official";
