import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Docs, startDocs } from "@hwc-users/docs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteHandler } from "../src/server/site-handler.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
let docs: Docs;
beforeAll(async () => {
  docs = await startDocs({ port: 0 });
});
afterAll(() => docs.close());

/** Asks without undoing the encoding of the answer. */
function ask(path: string, encoding: string): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((done, failed) => {
    const call = request(`${docs.url}/${path}`, { headers: { "Accept-Encoding": encoding } }, async (reply) => {
      done({ headers: reply.headers, body: await buffer(reply) });
    });
    call.on("error", failed).end();
  });
}

const assets = readdirSync(`${dist}assets`).filter((file) => !/\.(br|gz)$/.test(file));

test.for(["openapi.yaml", "openapi.json"])("offers %s as it was bundled", async (file) => {
  const bundled = readFileSync(fileURLToPath(import.meta.resolve(`@hwc-users/spec/${file}`)), "utf8");
  expect(await (await fetch(`${docs.url}/${file}`)).text()).toBe(bundled);
});

test("serves the introduction first, and says in it that it is not to be edited", async () => {
  const text = await (await fetch(docs.url)).text();
  expect(text).toBe(readFileSync(`${dist}index.html`, "utf8"));
  expect(text).toMatch(/^<!DOCTYPE html>\n<!-- Built by .* Do not edit\. -->\n/);
});

test("has nothing elsewhere", async () => {
  expect((await fetch(`${docs.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${docs.url}/..%2fpackage.json`)).status).toBe(404);
});

test.for(["reference.html", "reference.md", ...assets.map((file) => `assets/${file}`)])(
  "sends %s compressed to who takes it",
  async (path) => {
    const content = readFileSync(dist + path);
    const [brotli, zipped, plain] = await Promise.all(
      ["br", "gzip", "identity"].map((encoding) => ask(path, encoding)),
    );
    expect(brotli?.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(zipped?.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(brotliDecompressSync(brotli?.body ?? "").equals(content)).toBe(true);
    expect(gunzipSync(zipped?.body ?? "").equals(content)).toBe(true);
    expect(plain?.body.equals(content)).toBe(true);
  },
);

test.for(assets)("lets %s be kept for ever, by a hash in its name", async (file) => {
  expect(file).toMatch(/\.[0-9A-Za-z]{8}\.\w+$/);
  expect((await fetch(`${docs.url}/assets/${file}`)).headers.get("cache-control")).toContain("immutable");
});

test("has pages asked for anew, and not sent again when they are the same", async () => {
  const { headers } = await fetch(`${docs.url}/errors.html`);
  expect(headers.get("cache-control")).toBe("no-cache");
  const again = await fetch(`${docs.url}/errors.html`, { headers: { "If-None-Match": headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("forbids eval, scripts in the page and other hosts, in the header and in the page", async () => {
  const reply = await fetch(`${docs.url}/reference.html`);
  const header = reply.headers.get("content-security-policy") ?? "";
  const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await reply.text())?.[1] ?? "";
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  const [scripts = ""] = /script-src [^;]*/.exec(meta) ?? [];
  expect(scripts).toMatch(/^script-src 'self' 'sha256-[\w+/=]+'$/);
  expect(meta).toContain("default-src 'none'");
  expect(meta).not.toMatch(/https?:|\*|unsafe-eval/);
});

test("a build made while the site is served is what is served next", async () => {
  const folder = await mkdtemp(join(tmpdir(), "docs-server-"));
  await writeFile(join(folder, "headers.json"), "{}");
  await writeFile(join(folder, "index.html"), "before");
  const server = createServer(siteHandler(folder));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const read = async (page: string) =>
    (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`)).text();
  expect(await read("")).toBe("before");
  await writeFile(join(folder, "index.html"), "after, and longer");
  await writeFile(join(folder, "new.html"), "new");
  expect(await read("")).toBe("after, and longer");
  expect(await read("new.html")).toBe("new");
  await rm(join(folder, "new.html"));
  expect(await read("new.html")).toBe("Not found\n");
  server.close();
  await rm(folder, { recursive: true });
});
