import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { responseExample } from "@hwc-users/spec";
import { launchOptions, needsChromium, startTestServer, type TestServer } from "@hwc-users/testing";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutParameters, withPersonalPath } from "../call.ts";

const worker = readFileSync(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")));
const path = "/api/v1/usg/dcs/corp/member/ming.li";

describe("createHandlers in Chromium", needsChromium, () => {
  let site: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("browser/page.ts", import.meta.url))],
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
      conditions: ["@hwc-users/source"],
    });
    const script = outputFiles[0]?.contents ?? "";
    site = await startTestServer(({ url }, response) => {
      const javaScript = { "/page.js": script, "/mockServiceWorker.js": worker }[url ?? ""];
      if (javaScript) return void response.setHeader("Content-Type", "text/javascript").end(javaScript);
      response.statusCode = url === "/" ? 200 : 404;
      response.setHeader("Content-Type", "text/html").end('<!doctype html><script src="/page.js"></script>');
    });
    browser = await chromium.launch(launchOptions);
    page = await browser.newPage();
    await page.goto(site.url);
    await page.evaluate("ready");
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const call = (url: string, headers: Record<string, string> = {}) =>
    page.evaluate(`call(${JSON.stringify(url)}, ${JSON.stringify(headers)})`) as Promise<[number | string, string]>;
  const success = JSON.stringify(responseExample(withPersonalPath));

  test("responds to operations, and logs them", async () => {
    expect(await call(path)).toEqual([200, success]);
    const [status, text] = await call(path, { Prefer: "code=403" });
    expect([status, JSON.parse(text)]).toEqual([403, responseExample(withPersonalPath, 403)]);
    expect(await page.evaluate("received()")).toMatchObject([{ path: path.slice(4), body: { name: "n" } }, {}]);
  });

  test("leaves other requests alone", async () => {
    expect((await call(withoutParameters.path))[0]).toBe(404);
  });

  test.for([
    ["reset", ["TypeError", ""]],
    ["reset-body", ["TypeError", ""]],
    ["cut", [200, success.slice(0, success.length / 2)]],
    ["drip", [200, success]],
    ["html", [502, expect.stringContaining("<html")]],
    ["503-then-200", [503, expect.any(String)]],
    ["503-then-200", [200, success]],
    ["redirect-login", [200, expect.stringContaining("Sign in")]],
    ["redirect-307", [200, success]],
    ["redirect-loop", ["TypeError", ""]],
  ] as const)("sends the fault %s", async ([fault, expected]) => {
    expect(await call(path, { Prefer: `fault=${fault}` })).toEqual(expected);
  });
});
