export { type Authority, authorityOf } from "./authority.js";
export { type Relation, relations, type TitledActor } from "./relations.js";
export type { State } from "./state.js";
export { stateOf } from "./states.js";
