import type { Brief } from "../records/brief.js";
import { edtf } from "../records/dates.js";
import type { Relation } from "../records/relation.js";
import { Cites } from "./cites.js";
import { ClaimItem } from "./disputes.js";
import type { Links } from "./links.js";
import { TimelinePicture } from "./timeline-picture.js";

interface Props {
  brief: Brief;
  links: Links;
}

/** One figure, day or place beside another for the same thing. */
const Difference = ({ relation, links }: { relation: Relation; links: Links }) => (
  <li class="difference">
    <h3>{relation.evidence[0]!.says}</h3>
    {[relation.a, relation.b].map((end) => (
      <p class="words">
        <a class="content" href={links.toEnd(end)}>
          {end.proposition}
        </a>{" "}
        <span class="cites">
          {[end.source, links.outlet(end.article)]
            .filter((name, n, all) => name !== "" && all.indexOf(name) === n)
            .join(", ")}
        </span>
      </p>
    ))}
  </li>
);

export const Differences = ({ brief: { differences }, links }: Props) => (
  <section aria-labelledby="differences">
    <h2 id="differences">Told differently</h2>
    <ul class="findings">
      {differences.map((relation) => (
        <Difference relation={relation} links={links} />
      ))}
    </ul>
  </section>
);

export const Corroborated = ({ brief: { corroborated }, links }: Props) => (
  <section aria-labelledby="corroborated">
    <h2 id="corroborated">Said by several</h2>
    <ul class="findings">
      {corroborated.map((claim) => (
        <ClaimItem claim={claim} links={links} />
      ))}
    </ul>
  </section>
);

export const Questions = ({ brief: { questions }, links }: Props) => (
  <section aria-labelledby="questions">
    <h2 id="questions">Open questions</h2>
    <ul class="points">
      {questions.map(({ words, cites }) => (
        <li>
          {words} <Cites cites={cites} links={links} />
        </li>
      ))}
    </ul>
  </section>
);

export const Timeline = ({ brief, links }: Props) => (
  <section aria-labelledby="timeline">
    <h2 id="timeline">When</h2>
    <TimelinePicture brief={brief} />
    <ol class="timeline">
      {brief.timeline.map(({ when, said, words, cites, elsewhere }, n) => (
        <li class={said ? "said" : "happened"} id={`when-${n + 1}`}>
          <p class="when">
            <time datetime={when}>{edtf(when)}</time>
            {said && <span>said</span>}
          </p>
          <div>
            <p>
              {words} <Cites cites={cites} links={links} />
            </p>
            {elsewhere.map((other) => (
              <p class="elsewhere">
                {edtf(other.when)} in <Cites cites={other.line.cites} links={links} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  </section>
);
