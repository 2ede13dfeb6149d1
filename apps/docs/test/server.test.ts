import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { startTestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { type Docs, listen as listenOn } from "../src/server/listen.ts";
import { siteHandler } from "../src/server/site-handler.ts";
import { writeFolder } from "./fixture.ts";

const site = inject("site");
let docs: Docs;
beforeAll(async () => {
  docs = await listenOn(siteHandler(site), 0);
});
afterAll(() => docs.close());

/** Sends a request and does not decode the response. */
function get(path: string, encoding: string): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(`${docs.url}/${path}`, { headers: { "Accept-Encoding": encoding } }, async (response) => {
      resolve({ headers: response.headers, body: await buffer(response) });
    });
    call.on("error", reject).end();
  });
}

const assets = readdirSync(join(site, "assets")).filter((file) => !/\.(br|gz)$/.test(file));

test.for(["openapi.yaml", "openapi.json", "meeting.yaml", "workspace-3.0.json"])(
  "serves the published %s unchanged",
  async (file) => {
    const bundled = readFileSync(fileURLToPath(import.meta.resolve(`@hwc-users/spec/${file}`)), "utf8");
    expect(await (await fetch(`${docs.url}/${file}`)).text()).toBe(bundled);
  },
);

test("serves index.html first, with a banner against edits", async () => {
  const text = await (await fetch(docs.url)).text();
  expect(text).toBe(readFileSync(join(site, "index.html"), "utf8"));
  expect(text).toMatch(/^<!DOCTYPE html>\n<!-- Generated from .* Do not edit\. -->\n/);
});

/** Sends a request whose path `fetch` would change. */
function send(
  path: string,
  method = "GET",
  headers = {},
): Promise<{ status?: number | undefined; location?: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(docs.url);
    const call = request({ hostname, port, path, method, headers }, async (response) => {
      const body = (await buffer(response)).toString();
      resolve({ status: response.statusCode, location: response.headers.location, body });
    });
    call.on("error", reject).end();
  });
}

test.for([
  "/nowhere",
  "/operations/",
  "/a/b/c.html",
  "/assets/nothing.js",
  "/..%2fpackage.json",
  "/../package.json",
  "/..%5c..%5cpackage.json",
  "//evil.example/",
  "//reference.html",
  "/\\evil.example/",
  "/%2f%2fevil.example/",
  "/reference//",
  "/%E0%A4%A",
  "/%00/",
])("responds to %s with 404 and the page of the site", async (path) => {
  const { status, body } = await send(path);
  expect(status).toBe(404);
  expect(body).toContain("<h1>Page not found</h1>");
});

test.for([
  ["/nowhere", "en", ""],
  ["/a/b/c?d/e", "en", "../../"],
  ["/zh-cn/nowhere", "zh-CN", ""],
  ["/zh-cn/a/b", "zh-CN", "../"],
  ["/zh-cn-2/a", "en", "../"],
])("links the site at %s, in the language %s", async ([path = "", language, prefix]) => {
  const { body } = await send(path);
  expect(body).toContain(`<html lang="${language}"`);
  expect(body).toContain(`href="${prefix}errors.html"`);
  expect(body).toContain(`src="${prefix}${language === "en" ? "" : "../"}assets/site.`);
});

test.for([
  ["/reference/", "../reference.html"],
  ["/reference/?q=1&p=//evil.example", "../reference.html?q=1&p=//evil.example"],
  ["/errors.html/", "../errors.html"],
  ["/zh-cn/errors/", "../errors.html"],
  ["/operations/updateUser/", "../updateUser.html"],
  ["/zh-cn", "./zh-cn/"],
])("redirects %s to %s", async ([path = "", location]) => {
  expect(await send(path)).toMatchObject({ status: 308, location });
});

test("serves pages without their extension, to GET and HEAD only", async () => {
  expect((await send("/reference")).status).toBe(200);
  expect(await send("/reference.html", "HEAD")).toEqual({ status: 200, body: "" });
  expect((await send("/reference.html", "POST")).status).toBe(405);
});

test("serves the whole file to a request for a range that ends before its start", async () => {
  expect((await send("/errors.md", "GET", { Range: "bytes=9-3" })).status).toBe(200);
});

test.for(["errors.md", "llms.txt", "openapi.yaml", "openapi.json", "icon.svg", "robots.txt", "headers.json"])(
  "serves %s with its charset",
  async (path) => {
    expect((await fetch(`${docs.url}/${path}`)).headers.get("content-type")).toMatch(/; ?charset=utf-8$/);
  },
);

test.for(["reference.html", "reference.md", ...assets.map((file) => `assets/${file}`)])(
  "serves %s compressed on request",
  async (path) => {
    const content = readFileSync(join(site, path));
    const [brotli, zipped, plain] = await Promise.all(
      ["br", "gzip", "identity"].map((encoding) => get(path, encoding)),
    );
    expect(brotli?.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(zipped?.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(brotliDecompressSync(brotli?.body ?? "").equals(content)).toBe(true);
    expect(gunzipSync(zipped?.body ?? "").equals(content)).toBe(true);
    expect(plain?.body.equals(content)).toBe(true);
  },
);

test.for(assets)("serves %s as immutable, with a content hash in its name", async (file) => {
  expect(file).toMatch(/\.[0-9A-Za-z]{8}\.\w+$/);
  expect((await fetch(`${docs.url}/assets/${file}`)).headers.get("cache-control")).toContain("immutable");
});

test("makes browsers revalidate pages, and responds with 304 to an unchanged one", async () => {
  const { headers } = await fetch(`${docs.url}/errors.html`);
  expect(headers.get("cache-control")).toBe("no-cache");
  const again = await fetch(`${docs.url}/errors.html`, { headers: { "If-None-Match": headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("forbids eval, inline code and other hosts except this machine, in the header and in the page", async () => {
  const response = await fetch(`${docs.url}/reference.html`);
  const header = response.headers.get("content-security-policy") ?? "";
  const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text())?.[1] ?? "";
  expect(header).toBe(`${meta.replaceAll("&#39;", "'")}; frame-ancestors 'none'`);
  const directives = Object.fromEntries(header.split("; ").map((text) => text.split(/ (.*)/)));
  expect(directives["script-src"]).toMatch(/^'self' 'sha256-[\w+/=]+'$/);
  // That of the style sheet, and that of an empty style element.
  expect(directives["style-src"]).toMatch(
    /^'sha256-[\w+/=]+' 'sha256-47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU='$/,
  );
  expect(directives["connect-src"]).toBe("'self' http://127.0.0.1:* http://localhost:*");
  expect(directives["default-src"]).toBe("'none'");
  expect(header).not.toMatch(/https:|unsafe/);
});

test("serves a rebuilt site without a restart", async () => {
  const folder = writeFolder({ "headers.json": "{}", "index.html": "before" });
  const server = await startTestServer(siteHandler(folder));
  onTestFinished(server.close);
  const read = async (page: string) => (await fetch(`${server.url}/${page}`)).text();
  expect(await read("")).toBe("before");
  writeFileSync(join(folder, "index.html"), "after, and longer");
  writeFileSync(join(folder, "new.html"), "new");
  expect(await read("")).toBe("after, and longer");
  expect(await read("new.html")).toBe("new");
  rmSync(join(folder, "new.html"));
  expect(await read("new.html")).toBe("Not found\n");
});

test("names a port that is in use", async () => {
  const port = Number(new URL(docs.url).port);
  await expect(listenOn(siteHandler(site), port)).rejects.toThrow(
    `Cannot serve the docs on port ${port}: it is in use. Choose another port.`,
  );
});
