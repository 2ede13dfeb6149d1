import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** An HTTP server for a test. */
export interface TestServer {
  /** The address, without a slash at the end. */
  url: string;
  /** Closes all connections and stops the server. */
  close(): Promise<void>;
}

/**
 * Starts an HTTP server on a free port of 127.0.0.1.
 *
 * @example
 * const server = await startTestServer((request, response) => response.end("hello"));
 */
export async function startTestServer(respond: RequestListener): Promise<TestServer> {
  const server = createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      // Otherwise the client would wait for a response, and the test would hang instead of failing.
      response.destroy();
      throw error;
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}
