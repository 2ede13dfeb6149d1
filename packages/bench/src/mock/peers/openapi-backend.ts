import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { type Document, OpenAPIBackend } from "openapi-backend";

// openapi-backend is a library: this is the server that its documentation shows for mocking, on Node's own.

const [file = "", port] = process.argv.slice(2);

const api = new OpenAPIBackend({
  definition: JSON.parse(await readFile(file, "utf8")) as Document,
  // Otherwise it holds the document to OpenAPI 3.0, and then serves nothing of it.
  quick: true,
  handlers: {
    notFound: (_context, _request, response: ServerResponse) => send(response, 404, { error: "not found" }),
    validationFail: ({ validation }, _request, response: ServerResponse) =>
      send(response, 400, { errors: validation.errors }),
    notImplemented: ({ operation }, _request, response: ServerResponse) => {
      const { status, mock } = api.mockResponseForOperation(operation.operationId ?? "");
      send(response, status, mock);
    },
  },
});
await api.init();

createServer(async (request, response) => {
  const { method = "", url = "" } = request;
  const headers = request.headers as Record<string, string>;
  const body = await json(request);
  const { pathname: path, search: query } = new URL(url, "http://127.0.0.1");
  await api.handleRequest({ method, path, query, headers, body }, request, response);
}).listen(Number(port), "127.0.0.1");

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
