import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A running docs server. */
export interface Docs {
  /** The address on this machine, such as `http://127.0.0.1:4000`. */
  url: string;
  /** Stops the server after the requests in flight. */
  close(): Promise<void>;
}

/**
 * Serves HTTP.
 *
 * @param port The port; 0 chooses a free one.
 * @param host The address to listen on: this machine only, or every address.
 * @throws {Error} when the server cannot listen on the port; the message names it.
 */
export async function listen(
  handler: RequestListener,
  port: number,
  host: "127.0.0.1" | "0.0.0.0" = "127.0.0.1",
): Promise<Docs> {
  const server = createServer(handler);
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "it is in use" : message;
    throw new Error(`Cannot serve the docs on port ${port}: ${reason}. Choose another port.`, { cause: error });
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
