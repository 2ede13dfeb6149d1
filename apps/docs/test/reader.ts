import { startTestServer, type TestServer } from "@hwc-users/testing";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { siteHandler } from "../src/server/site-handler.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the browser that all tests share. */
    chromium: string;
  }
}

/** A phone, as an option of a page. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Opens pages of the built site in Chromium and collects their problems. */
export interface Reader {
  /** Opens a page of the site, such as `errors.html`. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Fails when a page sent a request to another host or logged an error or a warning. */
  expectNoProblems(): void;
  readonly url: string;
}

/** Creates the reader of a test file. */
export function useReader(): Reader {
  let browser: Browser;
  let server: TestServer;
  const problems: string[] = [];
  beforeAll(async () => {
    server = await startTestServer(siteHandler(inject("site")));
    browser = await chromium.connect(inject("chromium"));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    async open(path = "index.html", options = {}) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      page.on("request", (request) => {
        if (!request.url().startsWith(`${server.url}/`) && !request.url().startsWith("data:"))
          problems.push(`${path} requests ${request.url()}`);
      });
      page.on("requestfailed", (request) => {
        // Leaving a page aborts its pending requests.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") problems.push(`${path}: ${request.url()} failed`);
      });
      page.on("pageerror", (error) => problems.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(`${path}: ${message.text()}`);
      });
      await page.goto(`${server.url}/${path}`);
      return page;
    },
    expectNoProblems() {
      expect(problems.splice(0)).toEqual([]);
    },
  };
}
