import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import { HttpError } from "../pipeline/http-error.ts";
import type { HeldBody } from "./hold-body.ts";
import { endToEndFields, fieldsOf } from "./raw-headers.ts";
import { startSilenceTimer } from "./silence-timer.ts";
import type { Upstream } from "./upstream.ts";
import { badGateway, gatewayTimeout, invalidStatus } from "./upstream-error.ts";

const NO_BYTES = Buffer.alloc(0);

/**
 * Sends a request to the upstream, and returns its response once the headers have arrived. Closes the upstream's request as
 * soon as the client disconnects.
 *
 * @param held The start of the body, if it was read before. The rest is streamed.
 * @throws {HttpError} 502 if the upstream cannot be reached or breaks off, 504 if it is silent for too long. The body of the
 * response fails for the same reasons.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  upstream: Upstream,
  held?: HeldBody,
): Promise<IncomingMessage> {
  const { "transfer-encoding": coding } = request.headers;
  // The end of its body is unknown. Node rejects it, too, but after the headers.
  if (coding !== undefined && !/\bchunked\s*$/i.test(coding))
    throw new HttpError(400, "The request is not valid HTTP.");
  const outgoing = upstream.open(request);
  return new Promise((resolve, reject) => {
    let received: IncomingMessage | undefined;
    const isClientsTurn = () => (received ? response.writableNeedDrain : isWaitingForBody(request, outgoing));
    const timer = startSilenceTimer(upstream.timeout, isClientsTurn, () => {
      (received ?? outgoing).destroy(gatewayTimeout(upstream.timeout));
    });
    outgoing.once("response", (message) => {
      if (!message.statusCode) return void outgoing.destroy(invalidStatus());
      timer.restart();
      // Paused, or the listener would start the body before its reader is there.
      received = message.pause().on("data", timer.restart);
      resolve(received);
    });
    outgoing.on("error", (error) => reject(badGateway(error)));
    outgoing.once("close", () => {
      timer.stop();
      reject(badGateway(new Error("The upstream closed the connection.")));
      // The rest of the request is discarded, or a client that is still sending would not read the response.
      request.unpipe(outgoing).resume();
    });
    outgoing.on("drain", timer.restart).on("finish", timer.restart);
    response.on("drain", timer.restart).once("close", () => outgoing.destroy());
    passInterimResponses(request, response, outgoing);
    sendBody(request.on("data", timer.restart), outgoing, held);
  });
}

function isWaitingForBody(request: IncomingMessage, outgoing: ClientRequest): boolean {
  return !request.readableEnded && !outgoing.writableNeedDrain && outgoing.socket?.connecting === false;
}

function sendBody(request: IncomingMessage, outgoing: ClientRequest, held?: HeldBody): void {
  // Sends the headers, even if the body is yet to come.
  outgoing.write(held?.bytes ?? NO_BYTES);
  const addTrailers = () => outgoing.addTrailers(fieldsOf(request.rawTrailers));
  if (held?.isComplete) {
    addTrailers();
    outgoing.end();
  } else {
    request.once("end", addTrailers).pipe(outgoing);
  }
}

/** Passes on responses such as `103 Early Hints`. Node itself has sent `100 Continue`. */
function passInterimResponses(request: IncomingMessage, response: ServerResponse, outgoing: ClientRequest): void {
  outgoing.on("information", ({ statusCode, statusMessage, rawHeaders }) => {
    if (statusCode === 100 || request.httpVersion === "1.0" || response.headersSent) return;
    const lines = endToEndFields(rawHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
    response.socket?.write(`HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join("")}\r\n`, "latin1");
  });
}
