import type { Voice } from "../records/brief.js";
import type { Anchor } from "./anchors.js";
import { StatementItem } from "./statement.js";
import { count, outletOf, voiceTitle } from "./wording.js";

interface Props {
  voice: Voice;
  id: string;
  anchors: ReadonlyMap<string, Anchor>;
}

/** One voice and all that it says. */
export const VoiceSection = ({ voice, id, anchors }: Props) => (
  <section class={`band voice${voice.named ? "" : " unnamed"}`} aria-labelledby={id}>
    <header class="aside">
      <h3 id={id}>{voiceTitle(voice)}</h3>
      <p>
        {count(voice.rows.length, "statement")}
        {!voice.named && voice.name !== null && `, ${outletOf(voice.rows[0]!)}`}
      </p>
      {voice.alsoAs.length > 0 && <p>also: {voice.alsoAs.join("; ")}</p>}
    </header>
    <ol class="statements">
      {voice.rows.map((row) => (
        <StatementItem row={row} anchors={anchors} />
      ))}
    </ol>
  </section>
);
