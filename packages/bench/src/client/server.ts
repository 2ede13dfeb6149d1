import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { updatedUser } from "./update.ts";

// Runs in a process of its own, so that the processor time of the benchmark is that of the calls. It sends one prepared
// response, so that the calls wait little for it.
const body = Buffer.from(JSON.stringify(updatedUser));
const headers = {
  "Content-Type": "application/json",
  "Content-Length": body.length,
  "X-Request-Id": crypto.randomUUID(),
};

const server = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, headers).end(body));
});
// A connection that the server closes between two turns would fail a call.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
