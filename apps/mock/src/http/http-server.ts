import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { clearTimeout, setTimeout as startTimer } from "node:timers";
import { setTimeout } from "node:timers/promises";
import { acceptBacklog } from "./accept-backlog.ts";
import { respondToClientError, respondToConnect } from "./client-error.ts";
import { listenError } from "./listen-error.ts";
import { createServer } from "./node-http.ts";
import { type RequestsInFlight, trackRequests } from "./requests-in-flight.ts";

/** A running HTTP server. */
export interface HttpServer {
  url: string;
  /** Responds to the requests that have arrived, then stops listening. */
  close(drain?: Drain): Promise<void>;
}

/** How a server finds out that nothing more arrives. */
export interface Drain {
  /** How long neither a connection nor a request has to arrive before the server stops listening, in milliseconds. */
  quietTime: number;
  /** Waits until the connections that wait now are accepted. */
  acceptBacklog(): Promise<void>;
}

/** How long new requests may delay the end of listening. */
const DRAIN_LIMIT_MS = 2000;
/** How long requests in flight may delay the stop. */
const SHUTDOWN_LIMIT_MS = 5000;

const REQUEST_TIMEOUT_MS = 10_000;
/** In milliseconds. */
const TIMEOUTS = {
  headersTimeout: 5000,
  connectionsCheckingInterval: 1000,
  // Longer than load balancers keep connections; with a shorter one, they would reuse a connection that is just being closed.
  keepAliveTimeout: 75_000,
};

/**
 * Starts an HTTP server.
 *
 * @param requestTimeout How long a request may take to arrive, in milliseconds; 0 is no limit.
 * @throws {Error} if it cannot listen; the message names the host, the port and the remedy.
 */
export async function startHttpServer(
  onRequest: RequestListener,
  port: number,
  host: string,
  requestTimeout = REQUEST_TIMEOUT_MS,
): Promise<HttpServer> {
  const server = createServer({ ...TIMEOUTS, requestTimeout });
  const inFlight = trackRequests(server);
  for (const event of ["request", "checkExpectation"]) {
    server.on(event, (request, response) => {
      inFlight.add(request, response);
      onRequest(request, response);
    });
  }
  server.on("clientError", (error, socket) => {
    // An error in the middle of a response would become a part of its body.
    if (socket instanceof Socket && inFlight.isResponding(socket)) socket.destroy();
    else respondToClientError(error, socket);
  });
  server.on("connect", respondToConnect);
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, port, host);
  }
  return {
    url: urlOf(server.address() as AddressInfo),
    close: (drain = { quietTime: 0, acceptBacklog }) => stop(server, inFlight, drain),
  };
}

function urlOf({ address, port }: Pick<AddressInfo, "address" | "port">): string {
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

async function stop(server: Server, inFlight: RequestsInFlight, drain: Drain): Promise<void> {
  const { quietTime, acceptBacklog } = drain;
  async function isQuiet(): Promise<boolean> {
    inFlight.takeArrivals();
    await setTimeout(quietTime);
    await acceptBacklog();
    return !inFlight.takeArrivals();
  }

  const closed = once(server, "close");
  const timer = startTimer(() => server.closeAllConnections(), SHUTDOWN_LIMIT_MS);
  inFlight.closeAfterResponse();
  const drainEnd = performance.now() + DRAIN_LIMIT_MS;
  let quiet = await isQuiet();
  while (!quiet && performance.now() < drainEnd) quiet = await isQuiet();
  server.close();
  // A connection of the last moment has yet to send its request.
  if (!quiet) await setTimeout(quietTime);
  inFlight.closeWhenIdle();
  await closed;
  clearTimeout(timer);
}
