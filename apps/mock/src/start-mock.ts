import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createResponder } from "./respond.ts";

/** How {@link startMock} starts the server. */
export interface MockOptions {
  /**
   * The port to listen on; 0 takes a free one.
   *
   * @default 4010
   */
  port?: number;
  /**
   * The address to listen on.
   *
   * @default "127.0.0.1"
   */
  host?: string;
}

/** A mock server that runs. */
export interface Mock {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Stops it, once the requests in flight are answered. */
  close(): Promise<void>;
}

/**
 * Starts the mock server in this process.
 *
 * @throws {Error} when the port cannot be listened on; the message names the port.
 * @example
 * const mock = await startMock({ port: 0 });
 * const meeting = createMeetingClient({ accessToken: "any", baseUrl: mock.url });
 * await mock.close();
 */
export async function startMock({ port = 4010, host = "127.0.0.1" }: MockOptions = {}): Promise<Mock> {
  const bundle = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));
  const respond = createResponder(await getHttpOperationsFromSpec(bundle));
  const server = createServer((request, reply) => {
    respond(request, reply).catch((error: unknown) => reply.destroy(error as Error));
  });
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "it is in use" : message;
    throw new Error(`The mock server cannot listen on port ${port}: ${reason}. Choose another port.`, { cause: error });
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    close: () => new Promise((done, failed) => server.close((error) => (error ? failed(error) : done()))),
  };
}
