import { type Call, newCall } from "../call/call.ts";
import { makeCall } from "../call/make-call.ts";
import type { Context } from "../context/context.ts";
import type { OperationDescriptor } from "../context/descriptors.ts";
import type { CallOptions } from "../context/options.ts";
import { createRaw } from "../raw/create-raw.ts";
import type { FetchClient } from "../raw/fetch-client.ts";
import type { Methods } from "./methods.ts";

/** One method for each operation, and openapi-fetch for everything else. */
export type Client<Operations, Paths extends object, Options extends CallOptions> = Methods<Operations, Options> & {
  /**
   * openapi-fetch over the same connection. It sends the token, checks path parameters, applies the timeout and retries
   * calls, but does not reject when the service responds with an error. Middleware that is registered with `use` also
   * handles the calls of the methods, with real `Request` and `Response` objects.
   *
   * @example
   * const { data, error, response } = await client.raw.PUT("/users/{id}", { params: { path: { id } }, body });
   */
  raw: FetchClient<Paths, "application/json">;
};

/** Creates a client from the table of its operations. */
export function createClient<Operations, Paths extends object, Options extends CallOptions>(
  context: Context,
  operations: readonly [OperationDescriptor, ...OperationDescriptor[]],
): Client<Operations, Paths, Options> {
  const { raw, send } = createRaw<Paths>(context, operations[0]);
  const client: Record<string, unknown> = { raw };
  for (const operation of operations) {
    client[operation.operationId] = (input?: Call["input"] | null, callOptions?: CallOptions | null) =>
      makeCall(newCall(context, operation, input, callOptions), send);
  }
  // The types come from the same spec as the table.
  return client as Client<Operations, Paths, Options>;
}
