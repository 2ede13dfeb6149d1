import { fillPath } from "@hwc-users/spec";
import type { ControlInput, ControlOperationId, ControlOutput } from "../control/control-api.ts";
import { controlRoutes } from "../generated/control.ts";
import { SCOPE_HEADER } from "../scopes/scope-header.ts";
import { rejectionError, unreachableError } from "./control-errors.ts";

/** The mock that gets the requests, and the scope that they are about. */
export interface ControlServer {
  url: string;
  token: string | undefined;
  scope: string | undefined;
}

/**
 * Calls an operation of the control API.
 *
 * @throws {TypeError} if the mock rejects the arguments.
 * @throws {Error} if the mock cannot be controlled; the message says what to do.
 */
export async function sendControlRequest<Id extends ControlOperationId>(
  { url, token, scope }: ControlServer,
  operationId: Id,
  { parameters = {}, body }: { parameters?: Record<string, string>; body?: ControlInput<Id>["body"] } = {},
): Promise<ControlOutput<Id>> {
  const { method, path } = controlRoutes[operationId];
  const query = new URLSearchParams(Object.entries(parameters).filter(([name]) => !path.includes(`{${name}}`)));
  const filled = fillPath(path, (name) => encodeURIComponent(parameters[name] ?? ""));
  const response = await fetch(`${url}${filled}${query.size > 0 ? `?${query}` : ""}`, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(scope !== undefined && { [SCOPE_HEADER]: scope }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch((error: unknown) => {
    throw unreachableError(url, error);
  });
  const result = parse(await response.text());
  if (!response.ok || (result === undefined && response.status !== 204))
    throw rejectionError(url, response.status, result);
  return result as ControlOutput<Id>;
}

/** The JSON of a response; undefined for any other text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
