import type { Brief } from "../records/brief.js";
import { edtf } from "../records/dates.js";
import { instant } from "../records/published.js";

const DAY = 86_400_000;
/** In the picture's own units, which the page stretches to its width: one for desks, one for phones. */
const WIDTHS = { wide: 720, narrow: 340 };
const [EDGE, STEP, LABEL, HEAD] = [24, 13, 46, 10];

interface Column {
  when: string;
  /** Places in the timeline. */
  happenings: number[];
  x: number;
  label: boolean;
}

/**
 * When, as a picture: a column for each date, a dot for each happening, which leads to its words; a hollow one where the date tells when something was said;
 * a triangle where an article was published. The list below says it all in words. The longer the time between two dates, the wider the gap, but far less than in proportion, so that the days on which much happened keep their room.
 */
export const TimelinePicture = ({ brief }: { brief: Brief }) => (
  <>
    <Drawing brief={brief} size="wide" />
    <Drawing brief={brief} size="narrow" />
  </>
);

function Drawing({ brief: { timeline, sources }, size }: { brief: Brief; size: keyof typeof WIDTHS }) {
  const width = WIDTHS[size];
  const published = new Set(sources.flatMap((source) => source.published?.slice(0, 10) ?? []));
  const columns = columnsOf(timeline, [...published], width);
  if (columns.length < 2) return null;
  const base = HEAD + STEP * Math.max(...columns.map(({ happenings }) => happenings.length));
  return (
    <svg class={`when-picture ${size}`} viewBox={`0 0 ${width} ${base + 34}`} aria-hidden="true">
      <line x1={EDGE / 2} x2={width - EDGE / 2} y1={base} y2={base} />
      {columns.map(({ when, happenings, x, label }) => (
        <>
          {published.has(when) && (
            <path d={`M${x - 4} ${base + 7}h8l-4 -6z`}>
              <title>an article was published</title>
            </path>
          )}
          {happenings.map((place, n) => (
            <a href={`#when-${place + 1}`} tabindex={-1}>
              <circle class={timeline[place]!.said ? "said" : "happened"} cx={x} cy={base - STEP * (n + 0.7)} r="4.5">
                <title>{`${edtf(when)}: ${timeline[place]!.words}`}</title>
              </circle>
            </a>
          ))}
          {label && (
            <text x={x} y={base + 21}>
              {short(when)}
              <tspan x={x} dy="11">
                {when.slice(0, 4)}
              </tspan>
            </text>
          )}
        </>
      ))}
    </svg>
  );
}

/** "5 May", "Mar". */
const short = (when: string): string =>
  edtf(when)
    .replace(/\s*\d{4}$/, "")
    .replace(/(\p{L}{3})\p{L}+/u, "$1");

function columnsOf(timeline: Brief["timeline"], published: readonly string[], width: number): Column[] {
  const dates = [...new Set([...timeline.map(({ when }) => when), ...published])].sort();
  const gaps = dates.map((when, n) =>
    n === 0 ? 0 : 1 + Math.log2(1 + Math.max(0, instant(when) - instant(dates[n - 1]!)) / DAY),
  );
  const whole = gaps.reduce((a, b) => a + b, 0);
  let sum = 0;
  let labelled = Number.NEGATIVE_INFINITY;
  return dates.map((when, n) => {
    sum += gaps[n]!;
    const x = Math.round(EDGE + ((width - 2 * EDGE) * sum) / (whole || 1));
    const label = x - labelled >= LABEL;
    if (label) labelled = x;
    const happenings = timeline.flatMap((one, place) => (one.when === when ? [place] : []));
    return { when, happenings, x, label };
  });
}
