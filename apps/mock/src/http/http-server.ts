import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { respondToClientError } from "./client-error.ts";

/** A running HTTP server. */
export interface HttpServer {
  url: string;
  /** Closes idle connections, waits for the requests in flight, and stops listening. */
  close(): Promise<void>;
}

/** How long requests in flight may delay the stop. */
const SHUTDOWN_TIMEOUT_MS = 5000;

/** In milliseconds. */
const TIMEOUTS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  // Longer than load balancers keep connections; with a shorter one, they would reuse a connection that is just being closed.
  keepAliveTimeout: 75_000,
};

/**
 * Starts an HTTP server.
 *
 * @throws {Error} if it cannot listen on the port; the message names the port.
 */
export async function startHttpServer(onRequest: RequestListener, port: number, host: string): Promise<HttpServer> {
  const server = createServer(TIMEOUTS, onRequest);
  server.on("checkExpectation", onRequest);
  server.on("clientError", respondToClientError);
  const close = createClose(server);
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

/** Counts the requests in flight on each connection, since Node does not report which connections are idle. */
function createClose(server: Server): () => Promise<void> {
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
    new Promise((resolve, reject) => {
      closing = true;
      const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT_MS);
      server.close((error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      });
      for (const [socket, requests] of inFlight) if (requests === 0) socket.destroySoon();
    });
}
