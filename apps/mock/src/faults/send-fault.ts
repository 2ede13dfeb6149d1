import type { FaultResponse, PortableReply } from "@hwc-users/faults/portable";
import type { MockedOperation } from "../api/example-response.ts";
import { wait } from "../latency/wait.ts";
import type { RequestContext } from "../pipeline/request-context.ts";
import { faultOperationOf } from "./fault-operation.ts";
import { redirectUrls } from "./redirect-urls.ts";

/** The means to send a fault. */
export interface FaultTarget {
  response: FaultResponse;
  /** The URL to which the request was sent, before its path. */
  baseUrl: string;
  /** Closes the connection with a TCP reset, or as similar as possible. */
  reset(): void;
}

/** Sends a fault. Resolves when nothing more will be sent; the response of a stall is not complete then. */
export async function sendFault(
  reply: PortableReply,
  context: RequestContext,
  operation: MockedOperation,
  { response, baseUrl, reset }: FaultTarget,
): Promise<void> {
  const { path, search, responseHeaders } = context;
  const signal = context.signal();
  const headers = { ...tokenHeaders(operation), ...responseHeaders };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  try {
    await reply({
      operation: faultOperationOf(operation),
      request: { url: path + (search && `?${search}`), origin: "first" },
      response,
      urls: redirectUrls(baseUrl),
      wait: (milliseconds) => wait(milliseconds, signal),
      reset,
    });
  } catch (error) {
    // When the client disconnects, every pending wait and write rejects.
    if (!signal.aborted) throw error;
  }
}

/** Some sign-ins send the token as a header, which the replies of faults do not contain. */
function tokenHeaders({ isSignIn, responses: [success] }: MockedOperation): Record<string, string> {
  const { "Content-Type": _, ...headers } = success?.headers ?? {};
  return isSignIn ? headers : {};
}
