import { pastHyphen, type Tokens } from "./tokens.js";
import { currencyNames, measures, percents, timeUnits, weights } from "./vocabulary.js";

/** What a number is a number of, where that is not a counted noun. */
export interface Unit {
  /** The token after it. */
  to: number;
  kind: "money" | "percent" | "measure" | "time";
  unit: string | null;
  /** What the number is multiplied by: cents are hundredths. */
  worth: number;
}

/** The unit after a number: "%", " per cent", "-mile", " Canadian dollars"; time is none of ours, and told apart. */
export function unitAt(t: Tokens, index: number): Unit | undefined {
  const at = pastHyphen(t, index);
  const token = t.at(at);
  if (token.gap === "break") return undefined;
  if (timeUnits.has(token.lower)) return { to: at + 1, kind: "time", unit: null, worth: 1 };
  const percent = percents.startingAt(t, at);
  if (percent) return { to: percent.to, kind: "percent", unit: percent.value, worth: 1 };
  const measure = measures.startingAt(t, at);
  const money = currencyNames.startingAt(t, at);
  if (money && !(token.lower.startsWith("pound") && isWeight(t, index, at)))
    return { to: money.to, kind: "money", unit: money.value.code, worth: money.value.worth };
  if (money) return { to: money.to, kind: "measure", unit: "lb", worth: 1 };
  if (measure) return { to: measure.to, kind: "measure", unit: measure.value, worth: 1 };
  return undefined;
}

/** "a 20-pound bomb", "20 pounds of flour", "weighed 20 pounds", and not "a million pounds of debt". */
function isWeight(t: Tokens, index: number, at: number): boolean {
  if (at > index) return true;
  if (t.at(index - 1).lower.endsWith("illion")) return false;
  if (t.at(at + 1).lower === "of") return true;
  for (let i = index - 2; i >= index - 5; i--) if (weights.has(t.at(i).lower)) return true;
  return false;
}
