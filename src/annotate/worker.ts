import { serve } from "../crew.js";
import { reader } from "./reader.js";

const hand = await reader();
// What is made at first use (word lists, plans of the graphs, and patterns, which are compiled when they are used again) is made before the first text comes.
for (let n = 0; n < 3; n++)
  await hand.work({ text: "The minister denied it, he said on Monday.", published: "2026-05-07" });
serve(hand);
