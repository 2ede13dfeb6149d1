import { readFileSync } from "node:fs";

/** The build puts package.json's version here; from source, it is read. */
declare const BUILT_VERSION: string | undefined;

export const VERSION: string =
  typeof BUILT_VERSION === "string"
    ? BUILT_VERSION
    : JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
