import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { freePort, startTestServer, type TestServer } from "@hwc-users/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTransport, type Transport } from "../../src/http/transport.ts";
import type { WireRequest } from "../../src/http/wire-request.ts";

const PUT: WireRequest = { method: "PUT", target: "/path", headers: {}, body: "{}" };

function transportTo(target: string, timeout = 300_000): Transport {
  const transport = createTransport({ target, timeout, redact: (text) => text });
  onTestFinished(transport.close);
  return transport;
}

async function startServer(respond: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const server = await startTestServer(respond);
  onTestFinished(server.close);
  return server;
}

/** Starts a server that handles each connection itself. */
async function startRawServer(handle: (socket: Socket, number: number) => void): Promise<string> {
  let connections = 0;
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    // The client can reset the connection.
    socket.on("error", () => {});
    handle(socket, ++connections);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a request", () => {
  /** Sends a request to a server, and returns what it received. */
  async function received(request: WireRequest, basePath = "") {
    let result = {};
    const server = await startServer(async (incoming, response) => {
      const { method, url, headers } = incoming;
      result = { method, url, headers, body: await buffer(incoming) };
      response.end();
    });
    await transportTo(server.url + basePath).send(request);
    return result;
  }

  test("arrives as it is, with its bytes and their number", async () => {
    const body = Uint8Array.of(0x7b, 0xe9, 0x00, 0x7d);
    const target = "/v1/../%2e/a;b?x=&x=1";
    expect(await received({ method: "PURGE", target, headers: { "x-any": "é" }, body })).toEqual({
      method: "PURGE",
      url: target,
      headers: expect.objectContaining({ "x-any": "é", "content-length": "4" }),
      body: Buffer.from(body),
    });
  });

  test("has no content type or length of its own without a body", async () => {
    const { headers } = (await received({ ...PUT, method: "GET", body: null })) as { headers: object };
    expect(Object.keys(headers).filter((name) => /^content|transfer/.test(name))).toEqual([]);
  });

  test("can be sent in chunks, without a length", async () => {
    const { headers, body } = (await received({ ...PUT, body: "汉😀", isChunked: true })) as Record<string, unknown>;
    expect(headers).toMatchObject({ "transfer-encoding": "chunked" });
    expect(headers).not.toHaveProperty("content-length");
    expect(String(body)).toBe("汉😀");
  });

  test("goes below the base path of the target", async () => {
    expect(await received(PUT, "/base/path")).toMatchObject({ url: "/base/path/path" });
    expect(await received({ ...PUT, target: "" }, "/base/path")).toMatchObject({ url: "/base/path" });
    expect(await received({ ...PUT, target: "" })).toMatchObject({ url: "/" });
  });
});

describe("a response", () => {
  test("has the status, the headers and the parsed body, decoded across chunks", async () => {
    const bytes = Buffer.from('{"name":"汉😀"}');
    const server = await startServer(async (_, response) => {
      response.writeHead(207, { "X-Twice": ["a", "b"] });
      for (const byte of bytes) {
        response.write(Uint8Array.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await transportTo(server.url).send(PUT)).toEqual({
      response: {
        status: 207,
        headers: expect.objectContaining({ "x-twice": "a, b" }),
        text: '{"name":"汉😀"}',
        body: { name: "汉😀" },
      },
    });
  });

  test("is not followed when it is a redirect", async () => {
    let requests = 0;
    const server = await startServer((_, response) => {
      requests++;
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await transportTo(server.url).send(PUT)).toMatchObject({ response: { status: 307 } });
    expect(requests).toBe(1);
  });

  test.for([
    ["cut", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", "the server closed the connection (ECONNRESET)"],
    ["missing", "", "the server closed the connection (ECONNRESET)"],
    ["not HTTP", "220 smtp.example.com ESMTP\r\n\r\n", "the response is not valid HTTP (HPE_INVALID_CONSTANT)"],
  ] as const)("that is %s is a problem", async ([, text, problem]) => {
    const url = await startRawServer((socket) => socket.once("data", () => socket.end(text)));
    expect(await transportTo(url).send(PUT)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test("that is an upgrade has no text", async () => {
    const upgrade = "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nx";
    const url = await startRawServer((socket) => socket.once("data", () => socket.write(upgrade)));
    expect(await transportTo(url).send(PUT)).toMatchObject({ response: { status: 101, text: "" } });
  });

  test("that does not end within the time limit is a problem", async () => {
    const server = await startServer((_, response) => void response.write("{"));
    expect(await transportTo(server.url, 100).send(PUT)).toEqual({ problem: "no complete response within 100 ms" });
  });
});

describe("a connection", () => {
  const OK = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

  test("that the server closed while it was idle is replaced", async () => {
    const requests: number[] = [];
    const url = await startRawServer((socket, connection) => {
      let isUsed = false;
      socket.on("data", () => {
        requests.push(connection);
        if (isUsed) socket.resetAndDestroy();
        else socket.write(OK);
        isUsed = true;
      });
    });
    const transport = transportTo(url);
    for (let sent = 0; sent < 3; sent++) {
      expect(await transport.send(PUT)).toMatchObject({ response: { status: 200 } });
    }
    expect(requests).toEqual([1, 1, 2, 2, 3]);
  });

  test("that the server closes again is a problem", async () => {
    const requests: number[] = [];
    const url = await startRawServer((socket, connection) => {
      let isUsed = connection > 1;
      socket.on("data", () => {
        requests.push(connection);
        if (isUsed) socket.resetAndDestroy();
        else socket.write(OK);
        isUsed = true;
      });
    });
    const transport = transportTo(url);
    await transport.send(PUT);
    expect(await transport.send(PUT)).toEqual({ problem: "the server closed the connection (ECONNRESET)" });
    expect(requests).toEqual([1, 1, 2]);
  });

  test("that is refused ends the run", async () => {
    const send = transportTo(`http://127.0.0.1:${await freePort()}`).send(PUT);
    await expect(send).rejects.toThrow("The server is unreachable: ECONNREFUSED. Check --target.");
  });

  test("is kept for the next request, and closed at the end", async () => {
    const sockets: Socket[] = [];
    const url = await startRawServer((socket) => {
      sockets.push(socket);
      socket.on("data", () => socket.write(OK));
    });
    const transport = transportTo(url);
    await transport.send(PUT);
    await transport.send(PUT);
    expect(sockets).toHaveLength(1);
    const closed = once(sockets[0] as Socket, "close");
    transport.close();
    await closed;
  });
});

test("an aborted signal ends the pending request with its reason", async () => {
  const controller = new AbortController();
  const reason = new Error("interrupted");
  const server = await startServer(() => controller.abort(reason));
  const transport = transportTo(server.url);
  await expect(transport.send(PUT, controller.signal)).rejects.toBe(reason);
  await expect(transport.send(PUT, controller.signal)).rejects.toBe(reason);
});
