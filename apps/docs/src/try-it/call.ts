import type { CallPromise, ClientOptions } from "@hwc-users/client";
import * as clients from "@hwc-users/client";

/** A call of an operation. */
export interface Call {
  operationId: string;
  service: string;
  /** The name of the client's option for the token, such as `accessToken`. */
  tokenOption: string;
  /** The address of a mock on this machine; empty for the mock of the page. */
  baseUrl: string;
  /** The arguments: parameters and `body`. */
  input: Record<string, unknown>;
  headers: Record<string, unknown>;
}

type Client = Record<string, (input: unknown, options: unknown) => CallPromise<unknown>>;

/** The token of every call. Mocks accept any. */
export const TOKEN = "any-token";

/** The address of the mock of `pnpm start`, for calls to the mock of the page: it has no address of its own. */
export const DEFAULT_BASE_URL = "http://127.0.0.1:4010";

/** Makes a call with the client of its service, without retries. */
export async function makeCall(call: Call, options: ClientOptions): Promise<unknown> {
  const { operationId, service, tokenOption, baseUrl, input, headers } = call;
  // The spec decides which clients and methods exist, and the form has their names.
  const createClient: (options: object) => Client = Reflect.get(clients, `create${service}Client`);
  const common = { [tokenOption]: TOKEN, baseUrl: baseUrl || DEFAULT_BASE_URL, retry: { retries: 0 } };
  return createClient({ ...common, ...options })[operationId]?.(input, { headers });
}
