import type { Client as RawClient } from "openapi-fetch";
import type { CallOptions } from "./client-options.ts";
import type { Context } from "./context.ts";
import { makeCall } from "./make-call.ts";
import type { Methods } from "./method.ts";
import { createRaw } from "./openapi-fetch.ts";
import type { Operation } from "./service.ts";

/** One method for each operation, and openapi-fetch for whatever they do not cover. */
export type Client<Operations, Paths extends object> = Methods<Operations> & {
  /**
   * openapi-fetch over the same connection: it sends the token, checks path parameters, keeps the time and repeats calls,
   * but does not reject when the service says that a call failed. Middleware that it is given with `use` sees the calls of
   * the methods too, as real `Request` and `Response` objects.
   *
   * @example
   * const { data, error, response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name } });
   */
  raw: RawClient<Paths, "application/json">;
};

/** Makes a client from the table of its operations. */
export function createClient<Operations, Paths extends object>(
  context: Context,
  operations: readonly [Operation, ...Operation[]],
): Client<Operations, Paths> {
  const client: Record<string, unknown> = { raw: createRaw(context, operations[0]) };
  for (const operation of operations) {
    client[operation.operationId] = (input?: Record<string, unknown> | null, own?: CallOptions | null) =>
      makeCall(context, operation, input, own);
  }
  return client as Client<Operations, Paths>;
}
