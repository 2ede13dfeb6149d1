import { fileURLToPath } from "node:url";

/** The names of the callers, as the tables show them. `fetch by hand` is what all are compared with. */
export type CallerName =
  | "fetch by hand"
  | "fetch with a timeout"
  | "undici by hand"
  | "ours"
  | "ours by function"
  | "ours over undici"
  | "openapi-fetch"
  | "hey-api"
  | "ky"
  | "axios"
  | "official core";

/** The file of each caller. */
export function callerFiles(heyApi: string): Record<CallerName, string> {
  const file = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  return {
    "fetch by hand": file("fetch-by-hand"),
    "fetch with a timeout": file("fetch-with-timeout"),
    "undici by hand": file("undici-by-hand"),
    ours: file("ours"),
    "ours by function": file("ours-by-function"),
    "ours over undici": file("ours-over-undici"),
    "openapi-fetch": file("openapi-fetch"),
    "hey-api": heyApi,
    ky: file("ky"),
    axios: file("axios"),
    "official core": file("official-core"),
  };
}
