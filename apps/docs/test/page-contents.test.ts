import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

const contentsOf = (page: Page) => page.getByRole("navigation", { name: "On this page" });
const current = (page: Page) => page.locator('.contents [aria-current="true"]').allTextContents();

describe("the list of contents in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for([1280, 1440, 1920, 2560])("stands close beside the text at %i pixels", async (width) => {
    const page = await reader.open("client.html", { viewport: { width, height: 900 } });
    const text = await page.locator(".prose").boundingBox();
    const list = await contentsOf(page).boundingBox();
    const gap = (list?.x ?? 0) - (text?.x ?? 0) - (text?.width ?? 0);
    expect(gap).toBeGreaterThanOrEqual(24);
    expect(gap).toBeLessThanOrEqual(96);
    await page.context().close();
  });

  test.for(["errors.html", "reference.html", "zh-cn/client.html"])("marks the section in view of %s", async (path) => {
    const page = await reader.open(path);
    expect(await current(page)).toEqual([]);
    const link = page.locator(".contents a").nth(3);
    const name = await link.textContent();
    await page.goto(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    await expect.poll(() => current(page)).toEqual([name]);
    await page.evaluate("scrollTo(0, 0)");
    await expect.poll(() => current(page)).toEqual([]);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await expect.poll(() => current(page)).toHaveLength(1);
    await page.context().close();
  });

  test("marks a chosen section that cannot reach the top of the window", async () => {
    const page = await reader.open("sign-in.html", { viewport: { width: 1440, height: 2000 } });
    for (const link of (await contentsOf(page).getByRole("link").all()).slice(-2)) {
      await link.click();
      await expect.poll(() => current(page)).toEqual([await link.textContent()]);
    }
    await page.context().close();
  });

  test("keeps the link of the section in view visible in a long list", async () => {
    const page = await reader.open("errors.html", { viewport: { width: 1440, height: 400 } });
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await expect.poll(() => current(page)).toHaveLength(1);
    const list = await contentsOf(page).boundingBox();
    const link = await page.locator('.contents [aria-current="true"]').boundingBox();
    expect(link?.y).toBeGreaterThanOrEqual(list?.y ?? 0);
    expect(link?.y).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0));
    await page.context().close();
  });

  test.for([true, false])("opens below the header on a phone, with scripts: %s", async (javaScriptEnabled) => {
    const page = await reader.open("errors.html", { ...PHONE, javaScriptEnabled });
    expect(await contentsOf(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "On this page" }).click();
    const link = contentsOf(page).getByRole("link").nth(4);
    const anchor = await link.getAttribute("href");
    await link.click();
    if (javaScriptEnabled) expect(await contentsOf(page).isVisible()).toBe(false);
    expect(page.url()).toMatch(new RegExp(`${anchor}$`));
    const header = await page.getByRole("button", { name: "On this page", includeHidden: true }).boundingBox();
    const target = await page.locator(":target").boundingBox();
    expect(target?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    await page.context().close();
  });
});
