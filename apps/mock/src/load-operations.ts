import { readFileSync } from "node:fs";
import type { CompiledOperation } from "./api/compiled-operation.ts";

/** Reads the operations that `scripts/compile.ts` wrote. */
export function loadOperations(): CompiledOperation[] {
  return JSON.parse(readFileSync(new URL("./generated/operations.json", import.meta.url), "utf8"));
}
