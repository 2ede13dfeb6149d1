import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { startTestServer, type TestServer } from "./test-server.ts";

/** A request as it was received. */
export interface CapturedRequest {
  method: string;
  /** The path and the query, as sent. */
  target: string;
  headers: IncomingHttpHeaders;
  /** The body as sent. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The body as text in UTF-8. */
  body: string;
}

/** A server that keeps the requests that it receives. */
export interface CapturingServer extends TestServer {
  /** The requests in the order in which their bodies ended. */
  requests: readonly CapturedRequest[];
}

/**
 * Starts a server that keeps every request.
 *
 * @param respond Sends the response. Default: 200 without a body.
 */
export async function startCapturingServer(
  respond: (request: CapturedRequest, response: ServerResponse) => void = (_, response) => response.end(),
): Promise<CapturingServer> {
  const requests: CapturedRequest[] = [];
  const capture = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = "", url = "", headers } = incoming;
    const bytes = await buffer(incoming);
    const request = { method, target: url, headers, bytes, body: bytes.toString() };
    requests.push(request);
    respond(request, response);
  };
  const server = await startTestServer((incoming, response) => {
    // A client that disconnects during its body sent no whole request.
    capture(incoming, response).catch(() => response.destroy());
  });
  return { ...server, requests };
}
