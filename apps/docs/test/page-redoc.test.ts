import { globSync } from "node:fs";
import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityViolations, COLOUR_RULES } from "./accessibility-violations.ts";
import { samples } from "./code-blocks/samples.ts";
import { useReader } from "./reader.ts";

const withSamples = new Set(globSync("*", { cwd: samples }).map((name) => name.split(".")[0]));
const OPERATION = "redoc.html#/meeting/updateuser";

function searchBox(page: Page) {
  return page.locator('#redoc [data-testid="search-trigger"]');
}

describe("the page of Redoc", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for(["redoc.html", OPERATION, `zh-cn/${OPERATION}`])("%s is accessible in both themes", async (path) => {
    const page = await reader.open(path, { colorScheme: "light" });
    await searchBox(page).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.reload();
    await searchBox(page).waitFor();
    expect(await accessibilityViolations(page, COLOUR_RULES), "in the dark theme").toEqual([]);
    await page.context().close();
  });

  test("shows every operation with its path and its samples, and no badge", async () => {
    const page = await reader.open("redoc.html");
    for (const { operationId, service, summary, path } of operations) {
      const id = `${service}/${operationId}`.toLowerCase();
      await page.goto(`${reader.url}/redoc.html#/${id}`);
      const operation = page.locator(`#redoc [id="${id}"]`);
      await operation.getByRole("heading", { name: summary }).waitFor();
      expect(await operation.textContent()).toContain(path);
      if (!withSamples.has(operationId)) continue;
      await operation.getByText("curl").first().waitFor();
      expect(await operation.textContent()).toContain("--request PUT");
    }
    expect(await page.getByText("API docs by").isVisible()).toBe(false);
    await page.context().close();
  });

  test("searches with Redoc's own search, which Ctrl+K opens", async () => {
    const page = await reader.open("redoc.html");
    await searchBox(page).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search docs...").fill("phone");
    await page.getByTestId("search-dialog").getByText("Change one user of the enterprise").click();
    await page.waitForURL(/#\/meeting\/updateuser/);
    expect(await page.getByRole("combobox", { name: "Search" }).count()).toBe(0);
    await page.context().close();
  });

  test("has the texts of Redoc in Chinese", async () => {
    const page = await reader.open(`zh-cn/${OPERATION}`);
    await page.locator("#redoc").getByText("查看认证详情").first().waitFor();
    await searchBox(page).getByText("搜索").waitFor();
    await page.keyboard.press("Control+k");
    expect(await page.getByTestId("search-dialog").getByRole("textbox").getAttribute("placeholder")).toBe("搜索文档…");
    await page.context().close();
  });

  test("follows the theme of the site", async () => {
    const page = await reader.open(OPERATION, { colorScheme: "light" });
    await searchBox(page).waitFor();
    const background = () =>
      page.locator("#redoc > div:not([hidden])").evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    await expect.poll(background).not.toBe(light);
    expect(await background()).toBe(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    expect(await accessibilityViolations(page, ["color-contrast"])).toEqual([]);
    await page.context().close();
  });

  test("leads back to the site, and to the other language", async () => {
    const page = await reader.open("redoc.html");
    await page.getByRole("button", { name: "Pages" }).click();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Errors", exact: true }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Errors");
    await page.goBack();
    await page.getByRole("link", { name: "简体中文" }).click();
    await page.waitForURL("**/zh-cn/redoc.html");
    await page.context().close();
  });

  test("links the reference when scripts are off", async () => {
    const page = await reader.open("redoc.html", { javaScriptEnabled: false });
    await page.getByRole("main").getByRole("link", { name: "Reference" }).click();
    expect(page.url()).toContain("/reference.html");
    await page.context().close();
  });
});
