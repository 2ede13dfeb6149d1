import {
  type CallOptions,
  type CallValidator,
  createMeetingClient,
  createWorkspaceClient,
  type Fetch,
} from "@hwc-users/client";
import type { Operation } from "@hwc-users/spec";
import { observedFetch } from "../coverage/ledger.ts";

const TOKEN = "token-of-the-contract-tests";

/** Changes a request before it is sent, to send what the client by itself never would. */
type Tamper = (sent: { headers: Headers; body: string | null }) => void;

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

/** How a call is made. */
export interface ExchangeOptions extends CallOptions {
  tamper?: Tamper;
  validator?: CallValidator;
}

/** Makes the call of an operation through the client, whichever of the clients has it. */
export async function exchange(
  baseUrl: string,
  { service, operationId }: Operation,
  input: Record<string, unknown>,
  { tamper = () => {}, validator, ...options }: ExchangeOptions = {},
): Promise<Exchange> {
  const result: Exchange = {};
  const fetchAndKeep: Fetch = async (url, { headers, ...init }) => {
    const sent = { ...init, headers: new Headers(headers) };
    tamper(sent);
    result.requestId = sent.headers.get("X-Request-Id");
    const response = await observedFetch(url, sent);
    result.response = response.clone();
    return response;
  };
  const methods = clientOf(service, { baseUrl, fetch: fetchAndKeep, ...(validator && { validator }) });
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

function clientOf(service: string, own: { baseUrl: string; fetch: Fetch; validator?: CallValidator }) {
  // A failure that the mock was asked for comes again however often the call is repeated.
  const options = { ...own, retry: { retries: 0 } };
  const clients: Record<string, () => object> = {
    Meeting: () => createMeetingClient({ ...options, accessToken: TOKEN }),
    Workspace: () => createWorkspaceClient({ ...options, authToken: TOKEN }),
  };
  const create = clients[service];
  if (!create) throw new Error(`There is no client of ${service}. Export one from @hwc-users/client and name it here.`);
  return create() as Record<string, AnyMethod | undefined>;
}
