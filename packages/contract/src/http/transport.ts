import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { SecureContextOptions } from "node:tls";
import { urlToHttpOptions } from "node:url";
import type { ReceivedResponse } from "./exchange.ts";
import { checkForRefusal, problemOf, ResponseTooLong } from "./problem.ts";
import { readResponse } from "./read-response.ts";
import type { Redact } from "./redact.ts";
import type { Outcome } from "./sent-exchange.ts";
import { sentHeaders } from "./sent-headers.ts";
import type { WireRequest } from "./wire-request.ts";

/** Sends requests to one server. `fetch` would change or refuse some of them, such as chunked bodies and unusual paths. */
export interface Transport {
  /**
   * Sends a request and reads the whole response, without secrets. Never follows a redirect.
   *
   * @throws {StopError} when the server is unreachable, or refuses the client certificate.
   * @throws the reason of `signal` when it is aborted.
   */
  send(request: WireRequest, signal?: AbortSignal): Promise<Outcome>;
  /** Closes all connections. */
  close(): void;
}

export interface TransportOptions {
  /** The base URL of the server, without a slash at the end. */
  target: string;
  /** The time limit of a response in milliseconds. */
  timeout: number;
  tls?: SecureContextOptions;
  redact: Redact;
}

const MAX_RESPONSE_LENGTH = 1_000_000;

export function createTransport({ target, timeout, tls, redact }: TransportOptions): Transport {
  const url = new URL(target);
  const isHttps = url.protocol === "https:";
  const agent = isHttps ? new https.Agent({ keepAlive: true, ...tls }) : new http.Agent({ keepAlive: true });
  const openRequest = isHttps ? https.request : http.request;
  const basePath = url.pathname.replace(/\/$/, "");
  let hasResponded = false;

  async function send(wireRequest: WireRequest, signal?: AbortSignal): Promise<Outcome> {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(timeout);
    for (;;) {
      const request = open(wireRequest, AbortSignal.any([limit, ...(signal ? [signal] : [])]));
      const connection = observeConnection(request);
      const pending = responseTo(request);
      let received: ReceivedResponse;
      try {
        writeBody(request, wireRequest);
        const response = await pending;
        connection.hasResponse = true;
        received = await receive(response, redact);
      } catch (error) {
        signal?.throwIfAborted();
        if (isStale(request, connection, error) && !limit.aborted) {
          agent.destroy();
          continue;
        }
        const isFirst = isHttps && !hasResponded;
        return { problem: problemOf(error, { ...connection, isFirst, timeout, isTimedOut: limit.aborted }) };
      }
      if (isHttps) checkForRefusal(received);
      hasResponded = true;
      return { response: received };
    }
  }

  function open(wireRequest: WireRequest, signal: AbortSignal) {
    return openRequest({
      ...urlToHttpOptions(url),
      // As it is: a URL would resolve the dots in it.
      path: basePath + wireRequest.target || "/",
      method: wireRequest.method,
      headers: sentHeaders(wireRequest),
      agent,
      signal,
    });
  }

  return { send, close: () => agent.destroy() };
}

/** How far a request came. */
interface Connection {
  /** Whether there is a connection, with the TLS handshake done. */
  isOpen: boolean;
  hasResponse: boolean;
}

function observeConnection(request: ClientRequest): Connection {
  const connection = { isOpen: false, hasResponse: false };
  const setOpen = () => {
    connection.isOpen = true;
  };
  request.on("socket", (socket) => {
    if (request.reusedSocket) setOpen();
    else socket.once("encrypted" in socket ? "secureConnect" : "connect", setOpen);
  });
  return connection;
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on("response", resolve).on("error", reject);
    // No request wants one. Node emits neither a response nor an error then.
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve(response);
    });
  });
}

/** Whether the server closed an idle connection at the moment of the request, as it may. */
function isStale({ reusedSocket }: ClientRequest, { hasResponse }: Connection, error: unknown): boolean {
  return reusedSocket && !hasResponse && /^(ECONNRESET|EPIPE)$/.test((error as NodeJS.ErrnoException).code ?? "");
}

function writeBody(request: ClientRequest, { body, isChunked }: WireRequest): void {
  const bytes = Buffer.from(body ?? "");
  const middle = isChunked ? bytes.length / 2 : 0;
  if (middle > 0) request.write(bytes.subarray(0, middle));
  request.end(bytes.subarray(middle));
}

async function receive(response: IncomingMessage, redact: Redact): Promise<ReceivedResponse> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_RESPONSE_LENGTH) throw new ResponseTooLong(MAX_RESPONSE_LENGTH);
  }
  const headers = Object.entries(response.headersDistinct).map(
    ([name, values = []]) => [redact(name), redact(values.join(", "))] as const,
  );
  return readResponse({ status: response.statusCode ?? 0, headers }, redact(text + decoder.decode()));
}
