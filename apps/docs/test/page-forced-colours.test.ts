import { needsChromium } from "@hwc-users/testing";
import type { Locator } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

const styleOf = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe("forced colours in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("show what is selected with an outline", async () => {
    const page = await reader.open("reference.html#updateUser.request.phone", { forcedColors: "active" });
    const tab = page.locator(".tabs > label").first();
    const others = page.locator(".tabs > label").nth(1);
    expect(await styleOf(tab, "outline-style")).toBe("solid");
    expect(await styleOf(others, "outline-style")).toBe("none");
    for (const selected of [":target", '.navigation [aria-current="page"]'])
      expect(await styleOf(page.locator(selected), "outline-style"), selected).toBe("solid");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("phone");
    await page.locator('.search [aria-selected="true"]').waitFor();
    expect(await styleOf(page.locator('.search [aria-selected="true"]'), "outline-style")).toBe("solid");
    expect(await styleOf(page.locator('.search [aria-selected="false"]').first(), "outline-style")).toBe("none");
    await page.context().close();
  });

  test("show where a table is cut", async () => {
    const page = await reader.open("errors.html", { ...PHONE, forcedColors: "active" });
    await page.locator(".table[tabindex]").first().waitFor();
    expect(await styleOf(page.locator(".table").first(), "border-right-style")).toBe("dotted");
    await page.context().close();
  });
});
