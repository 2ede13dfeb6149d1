import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

/** Makes the browser drop rules and attributes that it would not know if it were older. */
async function withoutPopovers(page: Page): Promise<void> {
  await page.route("**/*.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(" popover ", " ").replaceAll(":popover-open", ":unknown");
    await route.fulfill({ response, body });
  });
  await page.reload();
}

describe("the styles in browsers of 2021", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("need neither nesting nor light-dark() nor :has()", async () => {
    const page = await reader.open();
    const style = (await page.locator("style").first().textContent()) ?? "";
    expect(style).toContain(".navigation");
    // Redoc itself needs newer browsers.
    expect(style.replaceAll(/#redoc[^{]*/g, "")).not.toMatch(/light-dark\(|:has\(|[{};]\s*&|\(width\s*[<>]/);
    await page.context().close();
  });

  test("show the lists of pages and sections in the page without popovers", async () => {
    const page = await reader.open("errors.html", { ...PHONE, bypassCSP: true });
    await withoutPopovers(page);
    for (const name of ["Pages", "On this page"])
      expect(await page.getByRole("navigation", { name, exact: true }).isVisible()).toBe(true);
    const list = await page.getByRole("navigation", { name: "On this page" }).boundingBox();
    const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect(heading?.y).toBeGreaterThan((list?.y ?? 0) + (list?.height ?? 0));
    await page.context().close();
  });
});
