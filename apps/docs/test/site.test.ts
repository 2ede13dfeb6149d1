import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Docs, startDocs } from "@hwc-users/docs";
import { operations } from "@hwc-users/spec";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "./chromium.ts";

let docs: Docs;
beforeAll(async () => {
  docs = await startDocs({ port: 0 });
});
afterAll(() => docs.close());

describe("the site", () => {
  test("says first that it is not to be edited", async () => {
    expect(await (await fetch(docs.url)).text()).toMatch(/^<!DOCTYPE html>\n<!-- Built by .* Do not edit\. -->\n/);
    expect(await (await fetch(`${docs.url}/redoc.js`)).text()).toMatch(/^\/\/ Built by .* Do not edit\.\n/);
  });

  test.for(["openapi.yaml", "openapi.json"])("offers %s as it was bundled", async (file) => {
    const bundled = readFileSync(fileURLToPath(import.meta.resolve(`@hwc-users/spec/${file}`)), "utf8");
    expect(await (await fetch(`${docs.url}/${file}`)).text()).toBe(bundled);
  });

  test("has nothing elsewhere", async () => {
    expect((await fetch(`${docs.url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${docs.url}/..%2fpackage.json`)).status).toBe(404);
  });
});

describe.runIf(hasChromium)("the page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** Opens a page, and keeps what it asks for and what it complains about. */
  async function open(hash = ""): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => complaints.push(request.url()));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${docs.url}/${hash}`);
    return { page, requests, complaints };
  }

  test.for(operations)(
    "shows $operationId with its path and every body field",
    async ({ operationId, summary, path, requestBody }) => {
      const { page, requests, complaints } = await open(`#operation/${operationId}`);
      await page.getByRole("heading", { name: summary }).waitFor();
      const text = await page.locator("main").textContent();
      expect(text).toContain(path);
      for (const property of Object.keys(requestBody?.schema.properties ?? {})) expect(text).toContain(property);
      await page.waitForLoadState("networkidle");
      expect(requests.filter((url) => !url.startsWith(docs.url) && !url.startsWith(`blob:${docs.url}`))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test("carries no badge of another host", async () => {
    const { page } = await open();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("API docs by").isVisible()).toBe(false);
    await page.close();
  });
});
