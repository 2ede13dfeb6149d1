import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

/** Lists what stands on a page at the place of something else. */
function overlaps(page: Page, selector: string, others: string): Promise<string[]> {
  return page.evaluate(
    ([selector, others]) => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ element, box: element.getBoundingClientRect() }));
      return boxes(selector).flatMap(({ element, box }) =>
        boxes(others)
          .filter(({ box: { left, right, top, bottom } }) => {
            const apart = left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top;
            return !apart;
          })
          .map(({ element: other }) => `${element.outerHTML} covers ${other.outerHTML.slice(0, 80)}`),
      );
    },
    [selector, others] as const,
  );
}

describe("code in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for([PHONE, {}])("has its copy button beside the text and the tabs: %j", async (options) => {
    for (const path of ["samples.html", "client.html", "operations/updateUser.html"]) {
      const page = await reader.open(path, options);
      expect(await page.locator(".copy:visible").count()).toBeGreaterThan(2);
      expect(await overlaps(page, ".copy", "pre, .tabs > label, .caption")).toEqual([]);
      const opacities = page.locator(".copy").evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity));
      expect([...new Set(await opacities)]).toEqual(["1"]);
      await page.context().close();
    }
  });

  test("is a stop of the tab key only while it is wider than the page", async () => {
    const page = await reader.open("errors.html", PHONE);
    const stops = page.locator(":is(pre, .table)[tabindex]");
    await expect.poll(() => stops.count()).toBeGreaterThan(0);
    expect(
      await stops.evaluateAll((all) => all.every(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)),
    ).toBe(true);
    await page.setViewportSize({ width: 2000, height: 900 });
    await expect.poll(() => page.locator(".table[tabindex]").count()).toBe(0);
    await page.context().close();
  });

  test("changes tabs with the keyboard, without scripts", async () => {
    const page = await reader.open("samples.html", { javaScriptEnabled: false });
    const tabs = page.locator(".tabs").first();
    expect(await tabs.locator("pre:visible").count()).toBe(1);
    await tabs.getByRole("radio", { name: "curl" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await tabs.locator("pre:visible code").getAttribute("class")).not.toBe("language-sh");
    expect(await tabs.locator("pre:visible").count()).toBe(1);
    await page.context().close();
  });
});
