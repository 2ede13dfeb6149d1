import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A port that is free now, for a program that must be told one. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}
