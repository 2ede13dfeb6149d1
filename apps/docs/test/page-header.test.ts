import { needsChromium } from "@hwc-users/testing";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Assets, bundleAssets } from "../src/assets/bundle-assets.ts";
import { html } from "../src/html/html.ts";
import { LANGUAGES } from "../src/language/language.ts";
import { renderPage } from "../src/site/layout.ts";
import { useReader } from "./reader.ts";

const REPOSITORY = "https://code.example.com/accounts";
const versions = LANGUAGES.flatMap((language) =>
  [undefined, REPOSITORY].map((repository) => ({ language, tag: language.tag, repository })),
);

describe("the header in Chromium", needsChromium, () => {
  const reader = useReader();
  let assets: Assets;
  beforeAll(async () => {
    assets = await bundleAssets();
  });
  afterEach(() => reader.expectNoProblems());

  test.for(versions)("has all its controls at 320 pixels: $tag, $repository", async ({ language, repository }) => {
    const site = {
      name: "Huawei Cloud user accounts",
      language,
      entries: [],
      assets,
      searchIndex: "",
      url: undefined,
      repository,
    };
    const about = { path: "a.html", title: "A", description: "A", kind: "guide" as const };
    const page = await reader.open("index.html", { viewport: { width: 320, height: 640 } });
    await page.setContent(renderPage(site, { ...about, headings: [], body: html`<h1>A</h1>` }));
    const controls = page.getByRole("banner").locator("a, button");
    const boxes = await controls.evaluateAll((all) => all.map((control) => control.getBoundingClientRect().toJSON()));
    expect(boxes).toHaveLength(repository ? 6 : 5);
    for (const [index, { left, right, width, height }] of boxes.entries()) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
      expect(right).toBeLessThanOrEqual(320);
    }
    expect(await page.locator(`header [href="${REPOSITORY}"]`).count()).toBe(repository ? 1 : 0);
    expect(await page.getByRole("link", { name: site.name }).count()).toBe(1);
    await page.context().close();
  });

  test("leaves the window to the text at a zoom of 400 %", async () => {
    const page = await reader.open("errors.html", { viewport: { width: 320, height: 256 } });
    await page.evaluate("scrollTo(0, 1000)");
    const header = await page.locator(".header").boundingBox();
    expect(header?.y).toBeLessThan(-500);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.context().close();
  });

  test("keeps the page in place when the tab key passes it", async () => {
    const page = await reader.open("errors.html");
    await page.evaluate("scrollTo(0, 2000)");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("scrollY")).toBe(2000);
    }
    await page.context().close();
  });

  test("does not cover what the tab key reaches", async () => {
    const page = await reader.open("errors.html");
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    const bottom = 56;
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press("Shift+Tab");
      const top = await page.evaluate(
        "document.activeElement.closest('main') ? document.activeElement.getBoundingClientRect().top : Infinity",
      );
      expect(top).toBeGreaterThanOrEqual(bottom);
    }
    await page.context().close();
  });
});
