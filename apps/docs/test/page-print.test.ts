import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";
import { useReader } from "./reader.ts";

describe("a printed page in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("has only the text, in black on white", async () => {
    const page = await reader.open("reference.html", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const others = page.locator(".header, .navigation, .contents, .contents-button, .footer, .pager, .copy, .anchor");
    expect(await others.filter({ visible: true }).count()).toBe(0);
    const { color, backgroundColor } = await page.locator("body").evaluate((body) => ({ ...getComputedStyle(body) }));
    expect([color, backgroundColor]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.context().close();
  });

  test("has the code of all tabs with their labels, and the content of closed parts", async () => {
    const page = await reader.open("operations/updateUser.html");
    await page.emulateMedia({ media: "print" });
    const blocks = await page.locator(".tabs .code").all();
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) {
      expect(await block.locator("code").isVisible()).toBe(true);
      expect(await block.locator(".caption").isVisible()).toBe(true);
    }
    expect(await page.locator("details:not([open]) code").first().isVisible()).toBe(true);
    await page.context().close();
  });

  test("wraps long lines instead of cutting them", async () => {
    const page = await reader.open("samples.html", { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: "print" });
    const cut = page
      .locator("pre")
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    expect(await cut).toBe(0);
    await page.context().close();
  });
});
