import { globSync } from "node:fs";
import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityViolations } from "./accessibility-violations.ts";
import { samples } from "./code-blocks/samples.ts";
import { useReader } from "./reader.ts";

const withSamples = new Set(globSync("*", { cwd: samples }).map((name) => name.split(".")[0]));

async function waitForRedoc(page: Page): Promise<void> {
  await page.locator('.redoc-switch[aria-pressed="true"]').waitFor();
}

function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

describe("the reference in Redoc", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("is loaded on demand", async () => {
    const page = await reader.open("reference.html");
    await page.waitForLoadState("networkidle");
    const loaded = await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
    expect(loaded.filter((name) => name.includes("redoc"))).toEqual([]);
    await page.context().close();
  });

  test("is accessible in both themes", async () => {
    // Redoc keeps the theme in which it was opened.
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await reader.open("reference.html#updateUser", { colorScheme });
      await page.getByRole("button", { name: "Redoc" }).click();
      await waitForRedoc(page);
      expect(await accessibilityViolations(page), colorScheme).toEqual([]);
      await page.context().close();
    }
  });

  test("keeps the reading position, opens again at the next visit, and closes", async () => {
    const page = await reader.open("reference.html#updateUser.200.corp.address");
    const before = await top(page, '[id="updateUser.200.corp.address"]');
    // click() would scroll.
    await page.getByRole("button", { name: "Redoc" }).dispatchEvent("click");
    await waitForRedoc(page);
    const field = '#redoc [id$="path=corp&oneof=0/address"]';
    expect(Math.abs((await top(page, field)) - before)).toBeLessThan(3);
    expect(await page.locator("main#content").isVisible()).toBe(false);

    await page.goto(`${reader.url}/reference.html#updateUserInfo.request.active_type`);
    await page.reload();
    await waitForRedoc(page);
    expect(await top(page, '#redoc [id$="updateuserinfo/t=request&path=active_type"]')).toBeLessThan(300);

    await page.getByRole("button", { name: "Redoc" }).click();
    await page.locator("main#content").waitFor();
    expect(page.url()).toContain("reference.html#updateUserInfo");
    expect(await page.locator("#redoc").count()).toBe(0);
    await page.context().close();
  });

  test("shows every operation with its path and its samples, and no badge", async () => {
    const page = await reader.open("reference.html");
    await page.getByRole("button", { name: "Redoc" }).click();
    await waitForRedoc(page);
    for (const { operationId, summary, path } of operations) {
      await page.locator(".navigation").getByRole("link", { name: summary }).click();
      const operation = page.locator(`#redoc [id="other/${operationId.toLowerCase()}"]`);
      await operation.getByRole("heading", { name: summary }).waitFor();
      expect(await operation.textContent()).toContain(path);
      if (!withSamples.has(operationId)) continue;
      await operation.getByText("curl").first().waitFor();
      expect(await operation.textContent()).toContain("--request PUT");
    }
    expect(await page.getByText("API docs by").isVisible()).toBe(false);
    await page.context().close();
  });

  test("follows the theme of the site", async () => {
    const page = await reader.open("reference.html", { colorScheme: "light" });
    await page.getByRole("button", { name: "Redoc" }).click();
    await waitForRedoc(page);
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    await expect.poll(() => page.locator("html").getAttribute("class")).toBe("dark");
    const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await expect.poll(background).toBe("rgb(20, 22, 26)");
    await page.context().close();
  });

  test("opens the anchor of a Redoc link in the text", async () => {
    const page = await reader.open("reference.html#/other/updateuserinfo");
    await page.waitForURL("**/reference.html#updateUserInfo");
    expect(await top(page, "#updateUserInfo")).toBeLessThan(300);
    await page.context().close();
  });
});
