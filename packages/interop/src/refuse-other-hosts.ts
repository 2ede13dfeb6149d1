import { once } from "node:events";
import { createServer, setGlobalProxyFromEnv } from "node:http";
import type { AddressInfo } from "node:net";

/** The requests to other hosts, which were refused. */
export interface RefusedRequests extends AsyncDisposable {
  /** The hosts of HTTPS requests, the URLs of HTTP requests. */
  readonly targets: readonly string[];
}

/**
 * Refuses all requests of this process, and of the processes that it starts, to hosts other than this machine: a proxy
 * receives them. No tool may report what it does, or read what is not in the document.
 */
export async function refuseOtherHosts(): Promise<RefusedRequests> {
  const targets: string[] = [];
  const proxy = createServer((request, response) => {
    targets.push(String(request.url));
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket) => {
    targets.push(String(request.url));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const environment = { HTTP_PROXY: url, HTTPS_PROXY: url, NO_PROXY: "127.0.0.1,localhost" };
  const before = { ...process.env };
  Object.assign(process.env, environment, lowerCased(environment), { NODE_USE_ENV_PROXY: "1" });
  const restoreProxy = setGlobalProxyFromEnv(environment);
  return {
    targets,
    async [Symbol.asyncDispose]() {
      restoreProxy();
      process.env = before;
      proxy.closeAllConnections();
      await once(proxy.close(), "close");
    },
  };
}

/** Some programs read the names in lower case only. */
function lowerCased(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name.toLowerCase(), value]));
}
