import { annotate } from "./annotate.js";
import { brief } from "./brief.js";
import type { Command } from "./command.js";
import { read } from "./read.js";
import { statements } from "./statements.js";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [brief, read, annotate, statements];
