import {
  type CallOptions,
  createMeetingClient,
  createWorkspaceClient,
  type Fetch,
  type FetchInit,
} from "@hwc-users/client";
import type { Operation } from "@hwc-users/spec";

const TOKEN = "token-of-the-contract-tests";

/** Changes a request before it is sent, to send what the client by itself never would. */
export type Tamper = (init: FetchInit) => void;

/** A call through the client, and the response as it came. */
export interface Exchange {
  /** What the client's method resolved to, if it did. */
  value?: unknown;
  /** What the client's method rejected with, if it did. */
  error?: unknown;
  /** Missing when nothing was sent. */
  response?: Response;
  /** The ID that the client sent the request with. */
  requestId?: string | null;
}

/** Makes the call of an operation through the client, whichever of the clients has it. */
export async function exchange(
  baseUrl: string,
  { service, operationId }: Operation,
  input: Record<string, unknown>,
  options: CallOptions = {},
  tamper: Tamper = () => {},
): Promise<Exchange> {
  const result: Exchange = {};
  const fetchAndKeep: Fetch = async (url, init) => {
    tamper(init);
    result.requestId = init.headers.get("X-Request-Id");
    const response = await fetch(url, init);
    result.response = response.clone();
    return response;
  };
  const methods = clientOf(service, baseUrl, fetchAndKeep);
  const method = methods[operationId];
  if (!method) throw new Error(`The client of ${service} has no method ${operationId}.`);
  try {
    result.value = await method(input, options);
  } catch (error) {
    result.error = error;
  }
  return result;
}

type AnyMethod = (input: Record<string, unknown>, options: CallOptions) => Promise<unknown>;

function clientOf(service: string, baseUrl: string, fetch: Fetch) {
  // A failure that the mock was asked for comes again however often the call is repeated.
  const options = { baseUrl, fetch, retry: { retries: 0 } };
  const clients: Record<string, () => object> = {
    Meeting: () => createMeetingClient({ ...options, accessToken: TOKEN }),
    Workspace: () => createWorkspaceClient({ ...options, authToken: TOKEN }),
  };
  const create = clients[service];
  if (!create) throw new Error(`There is no client of ${service}. Export one from @hwc-users/client and name it here.`);
  return create() as Record<string, AnyMethod | undefined>;
}
