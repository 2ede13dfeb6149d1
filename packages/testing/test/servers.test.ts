import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freePort, startCapturingServer, startTestServer, type TestServer } from "../src/index.ts";

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
const closeLater = <Server extends TestServer>(server: Server) => {
  servers.push(server);
  return server;
};

test("startTestServer serves at its URL until it is closed", async () => {
  const server = await startTestServer((_, response) => response.end("hello"));
  expect(await (await fetch(server.url)).text()).toBe("hello");
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("startTestServer closes a connection that waits for a response", async () => {
  const { promise: received, resolve } = Promise.withResolvers<void>();
  const server = await startTestServer(() => resolve());
  const call = fetch(server.url).catch(() => "closed");
  await received;
  await server.close();
  expect(await call).toBe("closed");
});

test("a capturing server keeps requests with their bodies", async () => {
  const server = closeLater(await startCapturingServer());
  const headers = { "X-Token": "t1" };
  expect((await fetch(`${server.url}/users?page=2`, { method: "POST", body: "é", headers })).status).toBe(200);
  await fetch(server.url);
  expect(server.requests).toMatchObject([
    { method: "POST", target: "/users?page=2", headers: { "x-token": "t1" }, body: "é" },
    { method: "GET", target: "/", body: "" },
  ]);
});

test("a capturing server responds with a function", async () => {
  const respond = await startCapturingServer(({ body }, response) => response.writeHead(400).end(`no ${body}`));
  const response = await fetch(closeLater(respond).url, { method: "PUT", body: "name" });
  expect([response.status, await response.text()]).toEqual([400, "no name"]);
});

test("freePort returns a port that a server can use", async () => {
  const port = await freePort();
  const refused = new Promise<Error>((resolve) => connect(port, "127.0.0.1").on("error", resolve));
  expect(await refused).toMatchObject({ code: "ECONNREFUSED" });
});
