import { parentPort } from "node:worker_threads";
import { loadModel } from "./model.js";

/** One model on one core: answers each text with its attributions, or with what went wrong. */
const model = await loadModel();
parentPort!.on("message", async ({ id, text }: { id: number; text: string }) => {
  try {
    parentPort!.postMessage({ id, found: await model.attribute(text) });
  } catch (error) {
    parentPort!.postMessage({ id, failed: String(error) });
  }
});
