import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** A server of files that runs. */
export interface StaticServer {
  url: string;
  stop(): Promise<void>;
}

interface File {
  type: string;
  encodings: Record<"br" | "gzip" | "identity", Buffer>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/** Serves a folder from memory, compressed beforehand as our own site is: brotli at its best, or gzip. */
export async function startStaticServer(folder: string): Promise<StaticServer> {
  const files = await readFiles(folder);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    if (!file) return void response.writeHead(404).end();
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = (["br", "gzip"] as const).find((name) => accepted.includes(name)) ?? "identity";
    const body = file.encodings[encoding];
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Length": body.length,
      ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    });
    response.end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

async function readFiles(folder: string): Promise<Map<string, File>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(async (path): Promise<[string, File]> => {
    const identity = await readFile(path);
    const [br, zipped] = await Promise.all([
      promisify(brotliCompress)(identity),
      promisify(gzip)(identity, { level: 9 }),
    ]);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    return [`/${relative(folder, path)}`, { type, encodings: { br, gzip: zipped, identity } }];
  });
  return new Map(await Promise.all(files));
}
