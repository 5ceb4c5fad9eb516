import type { Claim, Dispute } from "../records/dispute.js";
import type { RelationEnd } from "../records/relation.js";
import { disputeTitle, stateOf } from "./dispute-text.js";
import type { Links } from "./links.js";
import { count } from "./wording.js";

/** Who says it, and in which outlet: a link to the place. */
const Position = ({ end, links }: { end: RelationEnd; links: Links }) => {
  const outlet = links.outlet(end.article);
  return (
    <li>
      {end.source && end.source !== outlet ? <span class="source">{end.source}</span> : <span>{outlet} itself</span>}{" "}
      {end.cue && <span class="cue">{end.cue}</span>} <a href={links.toEnd(end)}>{outlet}</a>
    </li>
  );
};

/** Everybody who says it, with the cue first, since one who denied the words below did not say them; then the words of the one who says it best. */
export const ClaimItem = ({ claim, links }: { claim: Claim; links: Links }) => (
  <li class="claim">
    <ul class="positions">
      {claim.positions.map((end) => (
        <Position end={end} links={links} />
      ))}
      {claim.origins.length > 1 && <li class="origins">{count(claim.origins.length, "independent origin")}</li>}
    </ul>
    <p class="words">
      <a class="content" href={links.toEnd(claim.told)}>
        {claim.told.proposition}
      </a>
    </p>
  </li>
);

const DisputeItem = ({ dispute, links }: { dispute: Dispute; links: Links }) => (
  <article class="dispute">
    <h3>
      {disputeTitle(dispute)} <span class={`state ${dispute.state}`}>{stateOf(dispute)}</span>
    </h3>
    <div class="sides">
      {dispute.sides.map((side) => (
        <ul class="side">
          {side.map((claim) => (
            <ClaimItem claim={claim} links={links} />
          ))}
        </ul>
      ))}
    </div>
  </article>
);

/** What is contested, side against side. */
export const Disputes = ({ disputes, links }: { disputes: readonly Dispute[]; links: Links }) => (
  <section aria-labelledby="disputes">
    <h2 id="disputes">What is contested</h2>
    {disputes.map((dispute) => (
      <DisputeItem dispute={dispute} links={links} />
    ))}
  </section>
);
