import { startMock } from "@hwc-users/mock";
import { startTestServer } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { connectRaw, readAll, readUntil, sendRaw, startRawResponder, startRawServer } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
const REQUEST = "GET /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

test("sends the headers and each part of a response as soon as they arrive", async () => {
  const upstream = await startRawResponder("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n");
  const proxy = await startProxy(upstream.url);
  const client = await connectRaw(proxy.url);
  client.write(REQUEST);
  expect(await readUntil(client, "\r\n\r\n")).toMatch(/^HTTP\/1.1 200 /);
  for (const part of ["abc", "def"]) {
    for (const socket of upstream.sockets) socket.write(part);
    expect(await readUntil(client, part)).toBe(part);
  }
});

test("forwards each part of a request as soon as it arrives", async () => {
  const parts: string[] = [];
  let onPart = Promise.withResolvers<void>();
  const upstream = await startTestServer((request, response) => {
    request.setEncoding("utf8").on("data", (part) => {
      parts.push(part);
      onPart.resolve();
    });
    request.on("end", () => response.end());
  });
  onTestFinished(() => upstream.close());
  const proxy = await startProxy(upstream.url);
  const client = await connectRaw(proxy.url);
  client.write("POST /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n\r\n");
  for (const part of ["abc", "def"]) {
    onPart = Promise.withResolvers();
    client.write(part);
    await onPart.promise;
  }
  expect(parts).toEqual(["abc", "def"]);
  expect(await readAll(client)).toMatch(/^HTTP\/1.1 200 /);
});

test.for(["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"])(
  "closes the request to the upstream once the client leaves, after %j",
  async (start) => {
    const upstream = await startRawResponder(start);
    const proxy = await startProxy(upstream.url);
    const client = await connectRaw(proxy.url);
    client.write(REQUEST);
    await expect.poll(() => upstream.requests).toHaveLength(1);
    if (start !== "") await readUntil(client, "\r\n\r\n");
    client.destroy();
    await expect.poll(() => upstream.sockets.size).toBe(0);
  },
);

test("closes the connection to the client if the upstream breaks off in the body", async () => {
  const upstream = await startRawServer((socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", () => socket.destroy());
  });
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, REQUEST.replace("close", "keep-alive"))).toMatch(
    /^HTTP\/1.1 200 [\s\S]*\r\n\r\nabc$/,
  );
});

test.for([
  ["closes the connection", ""],
  ["sends no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
  ["sends a status that does not exist", "HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"],
  ["breaks off in the headers", "HTTP/1.1 200 OK\r\nContent-"],
  ["switches the protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"],
] as const)("responds with 502 if the upstream %s", async ([, text]) => {
  const upstream = await startRawServer((socket) => void socket.end(text));
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, REQUEST)).toMatch(/^HTTP\/1.1 502 [\s\S]*MOCK\.502/);
});

test("sends the response of an upstream that stops reading the request", async () => {
  const upstream = await startTestServer((_, response) => {
    response.writeHead(413, { Connection: "close", "Content-Length": 2 }).end("no");
  });
  onTestFinished(() => upstream.close());
  const proxy = await startProxy(upstream.url);
  const client = await connectRaw(proxy.url);
  const body = "x".repeat(20 * 1024 * 1024);
  client.write(`POST /v9/other HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`);
  expect(await readUntil(client, "no")).toMatch(/^HTTP\/1.1 413 /);
  // The rest of the body is discarded, so the connection can be used again.
  client.write(`${body}${REQUEST}`);
  expect(await readAll(client)).toMatch(/^HTTP\/1.1 413 /);
});

test("uses a connection to the upstream again, and closes it with the mock", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startMock({ port: 0, upstream: upstream.url });
  await sendRaw(proxy.url, REQUEST);
  const [socket] = upstream.sockets;
  await sendRaw(proxy.url, REQUEST);
  expect(upstream.requests).toHaveLength(2);
  expect([...upstream.sockets]).toEqual([socket]);
  await proxy.close();
  await expect.poll(() => upstream.sockets.size).toBe(0);
});

test("sends no error into a response when the client sends something that is not HTTP", async () => {
  const upstream = await startRawResponder("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
  const proxy = await startProxy(upstream.url);
  const client = await connectRaw(proxy.url);
  client.write(REQUEST.replace("close", "keep-alive"));
  await readUntil(client, "abc");
  client.write("garbage\r\n\r\n");
  expect(await readAll(client)).toBe("");
});
