export * from "./generated/contexts.ts";
export * from "./generated/functions.ts";
