import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { checkBodyOf } from "../server/check-body.ts";
import { loadValidator } from "../server/load-validator.ts";
import type { ControlledMock } from "./controls.ts";

/** Loads what the controls of a server need. */
export async function loadControlledMock(
  operations: readonly CompiledOperation[],
  pipeline: Pipeline,
): Promise<ControlledMock> {
  return { operations, pipeline, checkBody: checkBodyOf(operations, await loadValidator()) };
}
