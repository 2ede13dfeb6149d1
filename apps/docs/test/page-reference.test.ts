import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityViolations } from "./accessibility-violations.ts";
import { useReader } from "./reader.ts";

/** Presses the Tab key until the focus leaves the page, and counts the stops. */
async function countTabStops(page: Page): Promise<number> {
  const hasFocus = () => page.evaluate<boolean>("document.activeElement !== document.body");
  let stops = 0;
  do {
    await page.keyboard.press("Tab");
    stops++;
  } while (await hasFocus());
  return stops - 1;
}

const CONTROL = /^ *- '?(?:button|link)(?: "((?:[^"\\]|\\.)*)")?.*(?:\n *- \/url: (.*))?/gm;

/** Lists the accessible names that buttons or links with different effects share. */
async function ambiguousNames(page: Page): Promise<string[]> {
  const controls = [...(await page.locator("body").ariaSnapshot()).matchAll(CONTROL)];
  expect(controls.length).toBeGreaterThan(20);
  const named = controls.map(([, name = "", href], index) => ({ name, effect: href ?? index }));
  const effects = Map.groupBy(named, ({ name }) => name);
  return [...effects].flatMap(([name, all]) => (new Set(all.map(({ effect }) => effect)).size > 1 ? [name] : []));
}

describe("the reference in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("has at most 120 tab stops", async () => {
    const page = await reader.open("reference.html");
    const stops = await countTabStops(page);
    expect(stops).toBeGreaterThan(50);
    expect(stops).toBeLessThanOrEqual(120);
    await page.context().close();
  });

  test.for(["reference.html", "operations/updateUser.html", "zh-cn/reference.html"])(
    "%s has no two buttons or links of one name that do different things",
    async (path) => {
      const page = await reader.open(path);
      expect(await ambiguousNames(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("the page of an operation is accessible and fits on a phone", async () => {
    const page = await reader.open("operations/updateUser.html", { viewport: { width: 390, height: 844 } });
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.context().close();
  });

  test("leads from an error of an operation to its remedy in one click", async () => {
    const page = await reader.open("operations/updateUser.html");
    await page.locator(".statuses").getByRole("link", { name: "USG.201040000" }).click();
    expect(page.url()).toBe(`${reader.url}/errors.html#USG.201040000`);
    expect(await page.locator(":target").isVisible()).toBe(true);
    await page.context().close();
  });
});
