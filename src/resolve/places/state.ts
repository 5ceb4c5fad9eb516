/** A state, or a body of several, and how a name stands for it. */
export interface State {
  /** ISO 3166-1 alpha-2; for bodies of several states their own letters: "EU", "UN", "NATO". */
  code: string;
  /** The common English name. */
  name: string;
  /** "country" is its own name, which bodies of several states have too. */
  as: "country" | "capital" | "demonym" | "metonym";
  /** The name as often means something else: another state, a part of one, a person, a language. */
  ambiguous?: true;
}
