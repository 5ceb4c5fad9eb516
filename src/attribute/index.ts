export { quotations } from "./kind.js";
export type { Manner, MannerNumbers } from "./manner.js";
export { loadModel, type Marked, type Model, type Told } from "./model.js";
