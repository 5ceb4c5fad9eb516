import type { BriefSource } from "../records/brief.js";
import { moment } from "../records/dates.js";
import { outletOfSource, webAddress } from "./wording.js";

const Place = ({ source }: { source: BriefSource }) => {
  const address = webAddress(source.url ?? source.input);
  return address ? (
    <a class="path" href={address}>
      {address.replace(/^https?:\/\//, "")}
    </a>
  ) : (
    <span class="path">{source.input}</span>
  );
};

/** What the brief rests on: each article with the SHA-256 of the bytes that it was read from. */
export const Sources = ({ sources, idOf }: { sources: readonly BriefSource[]; idOf: (article: string) => string }) => (
  <table class="sources">
    <thead>
      <tr>
        {["Outlet", "Article", "Byline", "Published", "Capture", "Where"].map((heading) => (
          <th scope="col">{heading}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {sources.map((source) => (
        <tr>
          <th scope="row">{outletOfSource(source)}</th>
          <td data-label="Article">
            <a href={`#${idOf(source.article)}`}>{source.title ?? "Untitled"}</a>
          </td>
          <td data-label="Byline">{source.byline ?? "none"}</td>
          <td data-label="Published">{source.published ? moment(source.published) : "undated"}</td>
          <td data-label="Capture">
            <code title={source.capture}>{source.capture.slice(0, 12)}</code>
          </td>
          <td data-label="Where">
            <Place source={source} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
