import { on, once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A server that neither parses nor changes what it receives and sends. */
export interface RawServer {
  url: string;
  /** The requests as they were received, in Latin-1. */
  requests: string[];
  /** All that was received, in Latin-1. */
  received(): string;
  /** The open connections. */
  sockets: Set<Socket>;
}

/**
 * Starts a raw server until the test ends.
 *
 * @param respond Called for each request, once it is complete.
 */
export async function startRawServer(respond: (socket: Socket, request: string) => void): Promise<RawServer> {
  const requests: string[] = [];
  let all = "";
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let received = "";
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    socket.setEncoding("latin1").on("data", (chunk) => {
      received += chunk;
      all += chunk;
      if (!isComplete(received)) return;
      requests.push(received);
      const request = received;
      received = "";
      respond(socket, request);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, received: () => all, sockets };
}

/** Starts a raw server that sends one response to every request. */
export function startRawResponder(response: string): Promise<RawServer> {
  return startRawServer((socket) => socket.write(response, "latin1"));
}

/** Connects to a server until the test ends. */
export async function connectRaw(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setEncoding("latin1").on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

/** Sends a request as it is, and returns all that arrives until the server closes the connection. */
export async function sendRaw(url: string, request: string): Promise<string> {
  const socket = await connectRaw(url);
  socket.write(request, "latin1");
  return readAll(socket);
}

/** Reads until the connection closes. */
export async function readAll(socket: Socket): Promise<string> {
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return received;
}

/** Reads until a text has arrived, and returns all that arrived. */
export async function readUntil(socket: Socket, text: string): Promise<string> {
  let received = "";
  for await (const [chunk] of on(socket, "data", { close: ["close"] })) {
    received += chunk;
    if (received.includes(text)) return received;
  }
  throw new Error(`The connection closed before ${JSON.stringify(text)}: ${received}`);
}

function isComplete(request: string): boolean {
  const [head = "", ...rest] = request.split("\r\n\r\n");
  if (rest.length === 0) return false;
  if (/^transfer-encoding:/im.test(head)) return /(^|\r\n)0\r\n(.+\r\n)*\r\n$/.test(rest.join("\r\n\r\n"));
  return rest.join("\r\n\r\n").length >= Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
}
