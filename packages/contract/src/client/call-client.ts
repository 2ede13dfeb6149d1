import type { CallOptions, CallValidator, Fetch } from "@hwc-users/client";
import type { TokenOperation } from "@hwc-users/spec";
import { trackedFetch } from "../coverage/coverage-tracker.ts";
import { createClientOf } from "./create-client.ts";

/** Changes a request before it is sent, for requests that the client never sends by itself. */
type Tamper = (request: { headers: Headers; body: string | null }) => void;

/** The outcome of a call through the client, and the response as it was received. */
export interface ClientCall {
  /** The value that the client's method resolved to. */
  value?: unknown;
  /** The reason that the client's method rejected with. */
  error?: unknown;
  /** Missing when nothing was sent. */
  response?: Response;
  /** The request ID that the client sent. */
  requestId?: string | null;
}

/** Options of a call. */
export interface ClientCallOptions extends CallOptions {
  tamper?: Tamper;
  validator?: CallValidator;
}

/** Calls an operation through the client of its service. */
export async function callClient(
  baseUrl: string,
  operation: TokenOperation,
  args: Record<string, unknown>,
  { tamper = () => {}, validator, ...options }: ClientCallOptions = {},
): Promise<ClientCall> {
  const call: ClientCall = {};
  const fetchAndKeep: Fetch = async (url, { headers, ...init }) => {
    const request = { ...init, headers: new Headers(headers) };
    tamper(request);
    call.requestId = request.headers.get("X-Request-Id");
    const response = await trackedFetch(url, request);
    call.response = response.clone();
    return response;
  };
  const client = createClientOf(operation, "token-of-the-contract-tests", {
    baseUrl,
    fetch: fetchAndKeep,
    // A scripted reply of the mock stays the same for every retry.
    retry: { retries: 0 },
    ...(validator && { validator }),
  });
  const method = client[operation.operationId];
  if (typeof method !== "function") {
    throw new Error(`The client of ${operation.service} has no method ${operation.operationId}.`);
  }
  try {
    call.value = await method(args, options);
  } catch (error) {
    call.error = error;
  }
  return call;
}
