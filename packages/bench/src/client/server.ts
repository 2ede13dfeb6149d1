import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { documentedAnswer, refusal } from "./update.ts";

// A process of its own, so that the figures of the caller's process are the caller's alone. See start-server.ts.

const refuseEvery = Number(process.argv[2]);
const answers = {
  200: prepare(documentedAnswer()),
  400: prepare(refusal()),
};
let received = 0;

const server = createServer((request, response) => {
  received++;
  const status = refuseEvery > 0 && received % refuseEvery === 0 ? 400 : 200;
  const { headers, body } = answers[status];
  request.resume().on("end", () => response.writeHead(status, headers).end(body));
});
// A connection that the server ends between two turns of a caller would count as the caller's failure.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
// Whatever ends the benchmark ends this too.
process.on("disconnect", () => process.exit());

/** Makes an answer once, as flat headers and bytes, so that the server costs little and the callers wait little. */
function prepare(value: object): { headers: string[]; body: Buffer } {
  const body = Buffer.from(JSON.stringify(value));
  const length = String(body.length);
  const requestId = crypto.randomUUID();
  return {
    headers: ["Content-Type", "application/json", "Content-Length", length, "X-Request-Id", requestId],
    body,
  };
}
