import type { ServerParts } from "../right/start-server.ts";
import type { WrongServer } from "./wrong-server.ts";

/** Servers that break HTTP. */
export const CONNECTION_SERVERS: readonly WrongServer[] = [
  entry(
    "closes the connection instead of rejecting",
    {
      write: ({ status, headers, body }, response) => {
        if (status === 400) response.destroy();
        else response.writeHead(status, headers).end(body && JSON.stringify(body));
      },
    },
    /^a response to every request: the server closed the connection/,
  ),
  entry(
    "ends before the announced length",
    {
      write: ({ status, headers, body }, response) => {
        const text = body === undefined ? "" : JSON.stringify(body);
        response.writeHead(status, { ...headers, ...(status === 400 && { "Content-Length": `${text.length + 10}` }) });
        response.write(text, () => (status === 400 ? response.destroy() : response.end()));
      },
    },
    /^a response to every request: the server closed the connection/,
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateUser", create: () => parts, named };
}
