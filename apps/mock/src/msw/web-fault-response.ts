import type { FaultResponse } from "@hwc-users/faults/portable";
import { bodyWith } from "./web-response.ts";

/** A response of a fault, over `Response` and its stream instead of a connection. */
export interface WebFaultResponse {
  response: FaultResponse;
  /** Resolves as soon as the headers are complete, or with a network error. Stays pending while a fault stalls. */
  sent: Promise<Response>;
  /** Fails the request, or the body if the headers were sent. */
  reset(): void;
}

/** @param onCancel Called when the client stops reading the body. */
export function createWebFaultResponse(onCancel: () => void): WebFaultResponse {
  const headers = new Headers();
  const { promise: sent, resolve } = Promise.withResolvers<Response>();
  let writer: WritableStreamDefaultWriter<Uint8Array> | undefined;

  function send(body: ReadableStream | string | undefined): void {
    resolve(new Response(bodyWith(response.statusCode, body), { status: response.statusCode, headers }));
  }

  function startBody(): WritableStreamDefaultWriter<Uint8Array> {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    send(readable);
    const started = writable.getWriter();
    started.closed.catch(onCancel);
    return started;
  }

  const response: FaultResponse = {
    statusCode: 200,
    setHeader(name, value) {
      headers.set(name, String(value));
      return response;
    },
    removeHeader: (name) => headers.delete(name),
    writeHead(status, more = {}) {
      response.statusCode = status;
      for (const [name, value] of Object.entries(more)) headers.set(name, String(value));
      return response;
    },
    write(piece, written) {
      writer ??= startBody();
      writer.write(piece).then(
        () => written(),
        () => {
          onCancel();
          written(new Error("The client stopped reading."));
        },
      );
    },
    end(body) {
      if (writer) writer.close().catch(onCancel);
      else send(body);
    },
  };

  return {
    response,
    sent,
    reset() {
      if (writer) void writer.abort(new TypeError("A fault has reset the connection."));
      else resolve(Response.error());
    },
  };
}
