export { quotations } from "./kind.js";
export type { Manner, MannerNumbers } from "./manner.js";
export { loadModel, type Marked, type Model, modelName, type Told } from "./model.js";
