import type { CallPromise, ClientOptions, Token } from "@hwc-users/client";
import * as client from "@hwc-users/client";
import * as functions from "@hwc-users/client/functions";
import { type Operation, operations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import type { Middleware } from "openapi-fetch";
import { readServices } from "../scripts/services.ts";

/** The services of the spec. */
export const services = readServices(operations, openapi);

/** Options of a client of any service. */
export type Options = ClientOptions & { token?: Token; baseUrl?: string | URL };

/** The service of an operation. */
function serviceOf(operation: Operation) {
  const service = services.find(({ name }) => name === operation.service);
  if (!service) throw new Error(`The spec has no service ${operation.service}.`);
  return service;
}

type RawMethod = (...args: unknown[]) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** A client without the types of its service. */
export interface AnyClient {
  [operationId: string]: unknown;
  raw: { [method: string]: unknown; use(middleware: Middleware): void; eject(middleware: Middleware): void };
}

/** The method of a client, without its types. */
export function methodOf(client: object, operationId: string): (...args: unknown[]) => CallPromise<unknown> {
  return Reflect.get(client, operationId);
}

/** The function of `raw` for an HTTP method, without its types. */
export function rawMethodOf({ raw }: { raw: object }, method: string): RawMethod {
  return Reflect.get(raw, method);
}

/** Creates a client of the service of an operation. */
export function createUntypedClient(operation: Operation, options: Options = {}): AnyClient {
  return create(client, operation, "Client", options);
}

/** Creates a context for the functions of the service of an operation. */
export function createUntypedContext(operation: Operation, options: Options = {}): object {
  return create(functions, operation, "Context", options);
}

/** The function of an operation, without its types. */
export function functionOf({ operationId }: Operation): (context: unknown, ...args: unknown[]) => CallPromise<unknown> {
  return Reflect.get(functions, operationId);
}

function create<Created>(module: object, operation: Operation, kind: string, options: Options): Created {
  const { name, tokenOption } = serviceOf(operation);
  const { token, ...others } = { token: "any-token", ...options };
  return Reflect.get(module, `create${name}${kind}`)({ [tokenOption]: token, ...others });
}
