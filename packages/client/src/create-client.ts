import type { Client as RawClient } from "openapi-fetch";
import { ApiError } from "./api-error.ts";
import type { CallOptions, Methods } from "./method.ts";
import { createRaw, type Raw, type RawOptions } from "./raw.ts";

/** What the generated table says of a service. */
interface Service {
  readonly tokenHeader: string;
  readonly operations: Readonly<Record<string, Operation>>;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly hasResponseBody: boolean;
}

/** One method for each operation, and openapi-fetch for whatever they do not cover. */
export type Client<Operations, Paths extends object> = Methods<Operations> & {
  /**
   * openapi-fetch over the same connection: it sends the token and checks path parameters, but neither rejects a failed
   * call nor turns it into an error.
   *
   * @example
   * const { data, error, response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name } });
   */
  raw: RawClient<Paths, "application/json">;
};

/** Makes a client from the table of its operations. */
export function createClient<Operations, Paths extends object>(service: Service, options: RawOptions) {
  const raw = createRaw(service.tokenHeader, options);
  const methods = Object.entries(service.operations).map(([operationId, operation]) => [
    operationId,
    (input?: Record<string, unknown>, callOptions?: CallOptions) =>
      call(raw, operationId, operation, input, callOptions),
  ]);
  return { ...Object.fromEntries(methods), raw } as Client<Operations, Paths>;
}

async function call(
  raw: Raw,
  operationId: string,
  operation: Operation,
  { body, ...parameters }: Record<string, unknown> = {},
  { signal, headers }: CallOptions = {},
): Promise<unknown> {
  const { data, error, response } = await raw.request(operation.method, operation.path, {
    params: { path: pick(parameters, operation.pathParameters), query: pick(parameters, operation.queryParameters) },
    body,
    // An answer without a body may come with any length, or chunked: as text, all of these are the empty string.
    parseAs: operation.hasResponseBody ? "json" : "text",
    ...(signal && { signal }),
    ...(headers && { headers }),
  });
  if (!response.ok) throw new ApiError(operationId, response, error);
  return operation.hasResponseBody ? data : undefined;
}

function pick(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
