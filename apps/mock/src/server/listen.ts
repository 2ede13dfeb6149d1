import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { answerBrokenRequest } from "./broken-request.ts";

/** A server that listens. */
export interface Listening {
  url: string;
  /** Ends the idle connections, waits for the requests in flight, and stops. */
  close(): Promise<void>;
}

/** How long a request in flight may hold up the stop, in milliseconds. */
const LONGEST_STOP = 5000;

/** In milliseconds. */
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  // Longer than load balancers keep theirs: were it shorter, they would use a connection that is just being ended.
  keepAliveTimeout: 75_000,
};

/**
 * Listens.
 *
 * @throws {Error} when the port cannot be listened on; the message names it.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host: string,
): Promise<Listening> {
  const server = createServer(LIMITS, handle);
  server.on("checkExpectation", handle);
  server.on("clientError", answerBrokenRequest);
  const close = stopper(server);
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, port, host);
  }
  const address = server.address() as AddressInfo;
  return { url: urlOf(address), close };
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reason = error.code === "EADDRINUSE" ? "it is in use" : error.message;
  return new Error(`The mock cannot listen on port ${port} of ${host}: ${reason}. Choose another port.`, {
    cause: error,
  });
}

function urlOf({ address, port }: Pick<AddressInfo, "address" | "port">): string {
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/** Keeps count of each connection's requests in flight, since Node does not tell which connections are idle. */
function stopper(server: Server): () => Promise<void> {
  const inFlight = new Map<Socket, number>();
  let closing = false;
  server.on("connection", (socket: Socket) => {
    inFlight.set(socket, 0);
    socket.once("close", () => inFlight.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    inFlight.set(socket, (inFlight.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = (inFlight.get(socket) ?? 1) - 1;
      if (!socket.destroyed) inFlight.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
  });
  return () =>
    new Promise((done, failed) => {
      closing = true;
      const giveUp = setTimeout(() => server.closeAllConnections(), LONGEST_STOP);
      server.close((error) => {
        clearTimeout(giveUp);
        if (error) failed(error);
        else done();
      });
      for (const [socket, requests] of inFlight) if (requests === 0) socket.destroySoon();
    });
}
