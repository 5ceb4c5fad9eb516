import { UsageError } from "../errors.js";

/** Who rules. @throws UsageError where nobody signs */
export function signer(values: Record<string, unknown>): string {
  if (typeof values.by !== "string" || values.by.trim() === "")
    throw new UsageError("A ruling is signed: say who rules with --by NAME.");
  return values.by;
}

/** The two that --same or --apart names. @throws UsageError where both stand there, or not two. @param example of two ids */
export function pairOf(
  values: Record<string, unknown>,
  example: string,
): { kind: "same" | "apart"; pair: [string, string] } {
  if (values.same !== undefined && values.apart !== undefined)
    throw new UsageError("--same and --apart exclude each other; name one of them.");
  const kind = values.same !== undefined ? "same" : "apart";
  const pair = String(values[kind]).split(",");
  if (pair.length !== 2)
    throw new UsageError(`--${kind} takes two ids with a comma between, such as ${example}, not "${values[kind]}".`);
  return { kind, pair: pair as [string, string] };
}
