import { readFileSync } from "node:fs";
import type { CompiledOperation } from "./api/compiled-operation.ts";

/** Reads the operations that `scripts/compile.ts` wrote: those of the API, or those of the control API. */
export function loadOperations(name: "operations" | "control-operations" = "operations"): CompiledOperation[] {
  return JSON.parse(readGenerated(name));
}

/** Reads the OpenAPI document of the control API, as JSON. */
export function loadControlDocument(): Record<string, unknown> {
  return JSON.parse(readGenerated("control"));
}

function readGenerated(name: string): string {
  return readFileSync(new URL(`./generated/${name}.json`, import.meta.url), "utf8");
}
