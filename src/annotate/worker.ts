import { parentPort } from "node:worker_threads";
import { loadModel } from "../attribute/index.js";
import { annotate, type Read } from "./index.js";

/** One model on one core: answers each text with what is in it, or with what went wrong. */
const model = await loadModel();
parentPort!.on("message", async ({ id, read }: { id: number; read: Read }) => {
  try {
    parentPort!.postMessage({ id, found: await annotate(model, read) });
  } catch (error) {
    parentPort!.postMessage({ id, failed: String(error) });
  }
});
