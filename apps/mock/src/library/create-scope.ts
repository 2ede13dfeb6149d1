import { isId } from "../pipeline/request-context.ts";
import { SCOPE_HEADER } from "../scopes/scope-header.ts";
import { type ControlledMock, createControls } from "./controls.ts";
import type { Scope } from "./types.ts";

/** Creates a scope of a mock. The scope itself starts with its first request or reply. */
export function createScope(mock: ControlledMock, id: string = crypto.randomUUID()): Scope {
  if (!isId(id)) throw new TypeError("mock.scope(): the ID must be 1 to 64 letters, digits and _ . : -");
  return {
    ...createControls(mock, id),
    headers: { [SCOPE_HEADER]: id },
    close: () => mock.pipeline.scopes.end(id),
  };
}
