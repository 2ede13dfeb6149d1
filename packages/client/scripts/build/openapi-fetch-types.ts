import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { collectLicences } from "@hwc-users/licences";

/**
 * Returns the declarations of `src/raw/fetch-client.ts`, with those of openapi-fetch in them. In the packages of openapi-fetch, they
 * do not compile with TypeScript 5.2 and 5.3, and the module resolution `node` does not find them.
 */
export function openapiFetchTypes(): string {
  const main = fileURLToPath(import.meta.resolve("openapi-fetch"));
  const helpers = createRequire(main).resolve("openapi-typescript-helpers");
  const files = [helpers, main].map((file) => file.replace(/\.[cm]js$/, ".d.mts"));
  const declarations = files.map((file) => readFileSync(file, "utf8").replaceAll(/^(import|export) .*\n?/gm, ""));
  // TypeScript 5.2 and 5.3 reject `unknown` where the type is used, in a branch that no operation reaches.
  const compatible = declarations.join("\n").replace(/(type ResponseObjectMap<T> = [^;]*;[^;]*) unknown;/, "$1 any;");
  return `/*!\n${collectLicences(files)}*/\n${IMPORT}\n${withWebTypes(compatible)}\nexport type { Client as FetchClient };\n`;
}

const IMPORT = `import type { GlobalFetch, Request, RequestClass, RequestInit, ResponseBody, BodyContent } from "../web-types.js";`;

/** Replaces the types of the web that a project without them cannot resolve. The others are imported under their names. */
function withWebTypes(declarations: string): string {
  return declarations
    .replaceAll("typeof globalThis.fetch", "GlobalFetch")
    .replaceAll("typeof Request", "RequestClass")
    .replaceAll(/Awaited<ReturnType<Response\[("\w+")\]>>/g, "BodyContent<$1>")
    .replaceAll('Response["body"]', "ResponseBody");
}
