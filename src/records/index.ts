export * from "./article.js";
export * from "./brief.js";
export * from "./capture.js";
export * from "./span.js";
export * from "./statement.js";
