import { definitionOf } from "../api/compiled-operation.ts";
import type { ServerHooks } from "../server/server-hooks.ts";
import { createRecorder } from "./recorder.ts";

/**
 * Creates the hook that records the responses of a real server that fit the spec.
 *
 * @throws {OptionError} if the folder cannot be written.
 */
export function recordResponses(folder: string): NonNullable<ServerHooks["onForwarded"]> {
  const recorder = createRecorder(folder);
  return (context, { operation, status, body }) => {
    if (context.violations.some(({ location: [direction] }) => direction === "response")) return;
    recorder.add(definitionOf(operation).operation, context, status, body);
  };
}
