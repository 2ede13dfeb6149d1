import { needsChromium, startTestServer, type TestServer } from "@hwc-users/testing";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { siteHandler } from "../src/server/site-handler.ts";
import { openForm, send } from "./try-it-reader.ts";

const BASE = "/some/path/";
let server: TestServer;
let root: string;
beforeAll(async () => {
  const handle = siteHandler(inject("site"));
  server = await startTestServer((request, response) => {
    if (!request.url?.startsWith(BASE)) return void response.writeHead(404).end();
    request.url = request.url.slice(BASE.length - 1);
    handle(request, response);
  });
  root = `${server.url}${BASE}`;
});
afterAll(() => server.close());

function values(text: string, attribute: string): string[] {
  return [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

test("has no broken links or anchors under a base path", async () => {
  const texts = new Map<string, string>();
  const links = [{ from: "", to: root }];
  for (const { from, to } of links) {
    const { href, origin, pathname, hash } = new URL(to);
    expect(href, from).toMatch(root);
    const page = origin + pathname;
    if (!texts.has(page)) {
      const response = await fetch(page);
      expect(`${from} links to ${href}: ${response.status}`).toBe(`${from} links to ${href}: 200`);
      const text = await response.text();
      texts.set(page, text);
      if (response.headers.get("content-type")?.startsWith("text/html"))
        // A URL with a scheme leads to another site.
        for (const link of ["href", "src", "data-search"].flatMap((name) => values(text, name)))
          if (!/^\w+:/.test(link)) links.push({ from: page, to: new URL(link, page).href });
    }
    if (hash && hash !== "#content")
      expect(values(texts.get(page) ?? "", "id"), `${from} links to ${href}`).toContain(
        decodeURIComponent(hash.slice(1)),
      );
  }
  expect(texts.size).toBeGreaterThan(10);
});

describe("the site under a base path in Chromium", needsChromium, () => {
  test("opens search results, Redoc, Try it and the other language", async () => {
    const browser = await chromium.connect(inject("chromium"));
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${root}reference.html`);
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: "Search" }).fill("sortLevel");
    await page.locator(".search li a").first().click();
    expect(page.url()).toMatch(/\/some\/path\/reference\.html#updateUser\.\w+\.sortLevel$/);
    await page.goto(`${root}redoc.html`);
    await page.locator("#redoc").getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${root}operations/updateUser.html`);
    expect(await send(await openForm(page, "updateUser"))).toMatch(/^Status 200/);
    await page.locator("header a[hreflang=zh-CN]").click();
    await page.waitForURL(`${root}zh-cn/operations/updateUser.html*`);
    await browser.close();
  });
});
