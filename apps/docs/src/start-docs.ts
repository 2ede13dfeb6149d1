import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { siteHandler } from "./server/site-handler.ts";

/** A docs server that runs. */
export interface Docs {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  url: string;
  /** Stops it, once the requests in flight are answered. */
  close(): Promise<void>;
}

/**
 * Serves the built docs on 127.0.0.1.
 *
 * @param options.port The port to listen on; 0 takes a free one.
 * @throws {Error} when the port cannot be listened on; the message names the port.
 */
export async function startDocs({ port }: { port: number }): Promise<Docs> {
  const server = createServer(siteHandler(fileURLToPath(new URL("../dist", import.meta.url))));
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "it is in use" : message;
    throw new Error(`The docs cannot be served on port ${port}: ${reason}. Choose another port.`, { cause: error });
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done, failed) => server.close((error) => (error ? failed(error) : done()))),
  };
}
