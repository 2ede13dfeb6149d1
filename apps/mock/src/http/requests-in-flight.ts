import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** The requests in flight on each connection: Node does not report which connections are idle. */
export interface RequestsInFlight {
  add(request: IncomingMessage, response: ServerResponse): void;
  /** Lets each response from now on close its connection. */
  closeAfterResponse(): void;
  /** Closes the connections without a request in flight, and each other one after its last response. */
  closeWhenIdle(): void;
  /** Whether a part of a response was sent, and the rest is yet to come. */
  isResponding(connection: Socket): boolean;
  /** Whether a connection or a request arrived since the last call. */
  takeArrivals(): boolean;
}

/** Tracks the connections of a server, and those requests that are added. */
export function trackRequests(server: Server): RequestsInFlight {
  const connections = new Map<Socket, Set<ServerResponse>>();
  let hasArrivals = false;
  let isStopping = false;
  let isClosing = false;

  server.on("connection", (socket: Socket) => {
    hasArrivals = true;
    connections.set(socket, new Set());
    socket.once("close", () => connections.delete(socket));
  });

  return {
    add({ socket }, response) {
      hasArrivals = true;
      const responses = connections.get(socket);
      if (!responses) return;
      responses.add(response);
      if (isStopping) announceClose(responses);
      response.once("close", () => {
        responses.delete(response);
        if (isClosing && responses.size === 0) socket.destroySoon();
      });
    },
    closeAfterResponse() {
      isStopping = true;
      for (const responses of connections.values()) announceClose(responses);
    },
    closeWhenIdle() {
      isClosing = true;
      for (const [socket, responses] of connections) if (responses.size === 0) socket.destroySoon();
    },
    isResponding: (socket) => [...(connections.get(socket) ?? [])].some(({ headersSent }) => headersSent),
    takeArrivals() {
      const had = hasArrivals;
      hasArrivals = false;
      return had;
    },
  };
}

/** Only the last of pipelined requests may close the connection: Node discards the requests after it. */
function announceClose(responses: ReadonlySet<ServerResponse>): void {
  const unsent = [...responses].filter(({ headersSent }) => !headersSent);
  const last = unsent.pop();
  for (const response of unsent) response.removeHeader("Connection");
  last?.setHeader("Connection", "close");
}
