import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityViolations } from "./accessibility-violations.ts";
import { field, openForm, send, useTryIt } from "./try-it-reader.ts";

describe("access to Try it", needsChromium, () => {
  const reader = useTryIt();
  const { openPage } = reader;
  afterEach(() => reader.expectNoProblems());

  test("works with the keyboard alone, and returns the focus when it closes", async () => {
    const page = await openPage();
    const focused = () =>
      page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.id");
    await page.locator('[data-form*="/updateMyInfo."]').focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("try-it.updateMyInfo.title");
    const form = page.locator('form[data-operation-id="updateMyInfo"]');
    const isInside = () => form.evaluate((element) => element.contains(document.activeElement));
    const visited: string[] = [];
    for (; await isInside(); await page.keyboard.press("Tab")) {
      visited.push(await focused());
      if (visited.at(-1) !== "try-it.updateMyInfo/input/body/name") continue;
      await page.keyboard.type("李明");
      await page.keyboard.press("Enter");
      await expect.poll(() => form.locator("[data-outcome]").textContent()).toMatch(/^Status 200/);
    }
    for (const name of ["Send", "Close", "Copy: curl", "Copy: TypeScript"])
      expect(
        visited.some((label) => label.startsWith(name)),
        name,
      ).toBe(true);
    await form.getByRole("button", { name: "Close" }).press("Enter");
    await expect.poll(focused).toBe("Try it: updateMyInfo");
    expect(await form.isVisible()).toBe(false);
    // The values stay.
    await page.keyboard.press("Enter");
    await expect.poll(() => field(form, "name").inputValue()).toContain("李明");
  });

  test("reports that it did not load, and loads at the next click", async () => {
    const page = await openPage();
    for (const event of ["requestfailed", "console"] as const) page.removeAllListeners(event);
    await page.route("**/*.htm", (route) => route.abort(), { times: 1 });
    const button = page.locator('[data-form*="/updateMyInfo."]');
    await button.click();
    await expect.poll(() => button.locator("..").getByRole("status").textContent()).toContain("did not load");
    await openForm(page, "updateMyInfo");
    expect(await button.locator("..").getByRole("status").first().textContent()).toBe("");
  });

  test("loads once if it is clicked twice", async () => {
    const page = await openPage();
    await page.locator('[data-form*="/updateMyInfo."]').dblclick();
    await page.locator("form").first().waitFor({ state: "attached" });
    expect(await page.locator("form").count()).toBe(1);
  });

  test.for([
    { colorScheme: "light", viewport: { width: 1400, height: 900 } },
    { colorScheme: "dark", viewport: { width: 1400, height: 900 } },
    { colorScheme: "light", viewport: { width: 360, height: 740 } },
    { colorScheme: "dark", forcedColors: "active" },
  ] as const)("is accessible and fits: %o", async (options) => {
    const page = await openPage("operations/updateUser.html", options);
    const form = await openForm(page, "updateUser");
    await field(form, "account").fill("nobody");
    await send(form);
    await field(form, "title").fill("x".repeat(33));
    await expect.poll(() => field(form, "title").getAttribute("aria-invalid")).toBe("true");
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  test("shows placeholders as readable as its notes in the dark", async () => {
    const page = await openPage("operations/updateUser.html", { colorScheme: "dark" });
    const form = await openForm(page, "updateUser");
    const { color, opacity } = await field(form, "title").evaluate((control) => ({
      ...getComputedStyle(control, "::placeholder"),
    }));
    const note = form.locator("small").first();
    expect([color, opacity]).toEqual([await note.evaluate((element) => getComputedStyle(element).color), "1"]);
  });
});
