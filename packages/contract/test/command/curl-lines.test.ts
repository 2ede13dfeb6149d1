import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Mock, startMock } from "@hwc-users/mock";
import { needsCurl, runOrThrow, startTestServer, type TestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAST, runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { ACCOUNTS, updateUser } from "./run-with-fault.ts";

let mock: Mock;
let server: TestServer;
let received: string[] = [];
beforeAll(async () => {
  mock = await startMock({ port: 0, stateful: true });
  server = await startTestServer(respond);
});
afterAll(async () => {
  await server.close();
  await mock.close();
});

const baseBody = JSON.stringify(ACCOUNTS.updateUser.body);
/** What curl and the command send differently. */
const OWN_HEADERS = ["host", "connection", "user-agent", "accept", "accept-encoding"];

/** Accepts what the spec rejects, and rejects what it accepts, apart from the base request. So each test case has a violation. */
async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  const body = await buffer(request);
  const own = Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name));
  received.push(JSON.stringify({ method, url, headers: own.sort(), body: body.toString("latin1") }));
  const right = await fetch(mock.url + url, {
    method,
    headers: own
      .map(([name, value]) => [name, String(value)] as [string, string])
      .filter(([name]) => name !== "transfer-encoding"),
    body,
  });
  const isBase = right.ok && body.toString() === baseBody;
  const status = right.ok && !isBase ? 500 : 200;
  response.writeHead(status, { "content-type": "application/json" }).end(await right.text());
}

test("each violation has a curl command that sends the request of its test case again", needsCurl, async () => {
  const accounts = writeAccounts(ACCOUNTS);
  const args = [
    "--target",
    server.url,
    "--operation",
    updateUser.operationId,
    "--allow-writes",
    "--accounts",
    accounts,
  ];
  const { out } = await runCommand([...args, ...FAST, "--cases", "0", "--report", "json"], TOKENS);
  const { violations } = JSON.parse(out) as { violations: { curl: string }[] };
  const sent = received;
  received = [];
  const script = violations.map(({ curl }) => curl).join("\n");
  await runOrThrow("sh", ["-ec", script], { env: { ...process.env, NO_PROXY: "*", ...TOKENS } });
  const isOther = (request: string) => !request.includes(JSON.stringify(baseBody));
  expect(received.length).toBeGreaterThan(50);
  expect(new Set(received.filter(isOther))).toEqual(new Set(sent.filter(isOther)));
});
