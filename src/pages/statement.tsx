import type { StatementRow, VoiceRow } from "../records/brief.js";
import type { Anchor } from "./anchors.js";
import { dayOrNone, manner, outletOf, percent, rated } from "./wording.js";

interface Props {
  row: VoiceRow;
  anchors: ReadonlyMap<string, Anchor>;
}

const markOf = (row: StatementRow, anchors: Props["anchors"]): string => `#m${anchors.get(row.statement.id)!.mark}`;

const Outlets = ({ row, anchors }: Props) => (
  <span class="outlets">
    <a href={markOf(row, anchors)}>{outletOf(row)}</a>
    {row.alsoIn.map((copy, index) => (
      <>
        {index === 0 ? ", also in " : ", "}
        <a href={markOf(copy, anchors)}>{outletOf(copy)}</a>
      </>
    ))}
  </span>
);

/** One statement: the words first, then who, cue, outlet, date, kind and confidence. */
export const StatementItem = ({ row, anchors }: Props) => {
  const { statement, words, published } = row;
  const { number } = anchors.get(statement.id)!;
  return (
    <li class="statement" id={`s${number}`} data-mark={number}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <p class="words">
        <a class="content" href={markOf(row, anchors)}>
          {words.content}
        </a>
      </p>
      <p class="meta">
        {words.source && (
          <span class="item">
            <span class="source">{words.source}</span>
          </span>
        )}
        {words.cue && (
          <span class="item">
            <span class="cue">{words.cue}</span>
          </span>
        )}
        {manner(row).map((words) => (
          <span class="item">{words}</span>
        ))}
        {rated(row).map(({ words, url }) => (
          <span class="item rated">{url ? <a href={url}>{words}</a> : words}</span>
        ))}
        <span class="item">
          <Outlets row={row} anchors={anchors} />
        </span>
        <span class="item">
          <time datetime={published ?? undefined}>{dayOrNone(published)}</time>
        </span>
        <span class="item">
          {statement.kind}, <span title={`confidence, by ${statement.by}`}>{percent(statement.confidence)}</span>
        </span>
      </p>
    </li>
  );
};
