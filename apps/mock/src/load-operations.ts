import { readFileSync } from "node:fs";
import type { CompiledOperation } from "./api/operation.ts";

/** Reads what the build compiled from the spec. */
export function loadOperations(): CompiledOperation[] {
  return JSON.parse(readFileSync(new URL("./generated/operations.json", import.meta.url), "utf8"));
}
