import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** The server of one origin, and its open sockets. */
export interface OriginServer {
  url: string;
  sockets: ReadonlySet<Socket>;
  /** Destroys every socket and stops listening. */
  close(): Promise<void>;
}

/** Starts the server of one origin on a free port of 127.0.0.1. */
export async function startOrigin(onRequest: RequestListener): Promise<OriginServer> {
  // No timeouts: a connection that the server closes by itself would be a fault that no test scripted.
  const server = createServer({ keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 }, onRequest);
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    async close() {
      const stopped = new Promise<void>((done) => server.close(() => done()));
      // Node reports the server as closed slightly before its sockets are.
      const ended = [...sockets].map((socket) => new Promise((done) => socket.once("close", done).destroy()));
      await Promise.all([stopped, ...ended]);
    },
  };
}
