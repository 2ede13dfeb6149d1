import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that refuses everything and remembers it. */
export interface RefusingProxy {
  url: string;
  /** The hosts that were asked for. */
  hosts: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a proxy that refuses every request. As the proxy of a package manager, it proves that the package manager needs no
 * other host than the registry of the rehearsal, which is exempt from the proxy.
 */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(URL.parse(request.url ?? "")?.host ?? request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", ({ url = "" }, socket) => {
    hosts.push(url);
    // A client may close the connection as soon as it is refused.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}
