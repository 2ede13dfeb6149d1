import { readdirSync } from "node:fs";
import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityViolations, COLOUR_RULES } from "./accessibility-violations.ts";
import { PHONE, useReader } from "./reader.ts";

const DESKTOP = { width: 1400, height: 900 };
/** One page of each kind. */
const KINDS = ["index", "errors", "reference", "operations/updateUser", "redoc", "404"].map((name) => `${name}.html`);

const allPages = readdirSync(inject("site"), { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".html"),
);
/** Redoc writes its own buttons. Its accessibility has tests of its own, which wait until it has rendered. */
const ownPages = allPages.filter((page) => !page.endsWith("redoc.html"));
const redocPages = allPages.filter((page) => page.endsWith("redoc.html"));

describe("in Chromium", needsChromium, () => {
  const reader = useReader();
  let page: Page;
  beforeAll(async () => {
    page = await reader.open("index.html", { viewport: DESKTOP });
  });
  // A violation of the policy is an error of the console.
  afterEach(() => reader.expectNoProblems());
  afterAll(() => page.context().close());

  async function open(path: string): Promise<void> {
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${reader.url}/${path}`);
  }

  async function expectNoStyleAttribute(): Promise<void> {
    expect.soft(await page.locator("[style]:not(#redoc *)").count(), "style attributes").toBe(0);
  }

  async function expectToFitOnPhone(): Promise<void> {
    await page.setViewportSize(PHONE.viewport);
    expect.soft(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.viewport.width);
  }

  test("the site has pages in both languages", () => {
    expect(ownPages.length).toBeGreaterThan(40);
    expect(redocPages.toSorted()).toEqual(["redoc.html", "zh-cn/redoc.html"]);
  });

  // All checks of a page share its load, which takes longer than most of them.
  test.for(ownPages)("%s is accessible, names its controls, keeps to its policy and fits on a phone", async (path) => {
    await open(path);
    await expectNoStyleAttribute();
    const names = await page
      .locator("main :is(button, legend)")
      .evaluateAll((elements) => elements.map((element) => element.ariaLabel ?? element.textContent));
    expect.soft(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);

    const english = path.replace("zh-cn/", "");
    const isOneOfKind = KINDS.includes(english);
    if (path === english || isOneOfKind) expect.soft(await accessibilityViolations(page)).toEqual([]);
    if (path === english && isOneOfKind) {
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await accessibilityViolations(page, COLOUR_RULES), "in the dark theme").toEqual([]);
    }
    await expectToFitOnPhone();
  });

  test.for(redocPages)("%s keeps to its policy and fits on a phone", async (path) => {
    await open(path);
    await expectNoStyleAttribute();
    await expectToFitOnPhone();
  });

  test("a page of each kind has the viewport of a phone", async () => {
    const phone = await reader.open("index.html", PHONE);
    for (const path of KINDS) {
      await phone.goto(`${reader.url}/${path}`);
      expect(await phone.evaluate("document.documentElement.scrollWidth"), path).toBe(PHONE.viewport.width);
    }
    await phone.context().close();
  });
});
