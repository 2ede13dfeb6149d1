import { type Docs, startDocs } from "@hwc-users/docs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser that all tests share is reached. */
    chromium: string;
  }
}

/** Reads the built site in Chromium, and holds each page to making no outside request and no complaint. */
export interface Reader {
  /** Opens a page of the site, such as `errors.html`. It is closed after the test file. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Fails when a page asked another host for something or complained. */
  expectNoComplaints(): void;
  readonly url: string;
}

/** Gives the tests of a file a reader of the site. */
export function useReader(): Reader {
  let browser: Browser;
  let docs: Docs;
  const complaints: string[] = [];
  beforeAll(async () => {
    docs = await startDocs({ port: 0 });
    browser = await chromium.connect(inject("chromium"));
  });
  afterAll(async () => {
    await browser.close();
    await docs.close();
  });
  return {
    get url() {
      return docs.url;
    },
    async open(path = "index.html", options = {}) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== new URL(docs.url).origin && !request.url().startsWith("data:"))
          complaints.push(`${path} asks ${request.url()}`);
      });
      page.on("requestfailed", (request) => {
        // A page that is left gives up what it still waits for.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`${path}: ${request.url()} failed`);
      });
      page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`${path}: ${message.text()}`);
      });
      await page.goto(`${docs.url}/${path}`);
      return page;
    },
    expectNoComplaints() {
      expect(complaints.splice(0)).toEqual([]);
    },
  };
}
