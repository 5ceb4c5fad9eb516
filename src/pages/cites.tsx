import type { Citation } from "../records/line.js";
import type { Links } from "./links.js";

/** Whose words a line is, each a link to their place; an article once. */
export const Cites = ({ cites, links }: { cites: readonly Citation[]; links: Links }) => {
  const first = [...new Map([...cites].reverse().map((cite) => [cite.article, cite])).values()].reverse();
  return (
    <span class="cites">
      {first.map((cite) => (
        <a href={links.toCitation(cite)}>{links.outlet(cite.article)}</a>
      ))}
    </span>
  );
};
