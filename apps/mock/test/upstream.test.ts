import type { ClientRequest } from "node:http";
import { startTestServer } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { createUpstream } from "../src/proxy/upstream.ts";

test("closes idle connections", async () => {
  const server = await startTestServer((_, response) => response.end());
  onTestFinished(() => server.close());
  const upstream = createUpstream(server.url, 1000);
  let outgoing: ClientRequest | undefined;
  const front = await startTestServer((request, response) => {
    outgoing = upstream.open(request);
    outgoing.once("response", (received) => received.pipe(response)).end();
  });
  onTestFinished(() => front.close());
  await (await fetch(front.url)).text();
  expect(outgoing?.socket?.destroyed).toBe(false);
  upstream.close();
  expect(outgoing?.socket?.destroyed).toBe(true);
});
