import { readFileSync } from "node:fs";

/** The build replaces it by the version of package.json. */
declare const BUILT_VERSION: string | undefined;

export const VERSION: string =
  typeof BUILT_VERSION === "string"
    ? BUILT_VERSION
    : JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
