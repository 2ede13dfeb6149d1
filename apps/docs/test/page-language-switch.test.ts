import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";
import { useReader } from "./reader.ts";

describe("the language switch in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for([
    ["a guide", "errors.html", "#token-errors"],
    ["an error code", "errors.html", "#USG.201040000"],
    ["a field", "reference.html", "#updateUser.request.phone"],
    ["the top of a page", "client.html", ""],
  ])("keeps the place: %s", async ([, path, anchor]) => {
    const page = await reader.open(`${path}${anchor}`);
    await page.getByRole("link", { name: "简体中文" }).click();
    await expect.poll(() => page.url()).toBe(`${reader.url}/zh-cn/${path}${anchor}`);
    await page.getByRole("link", { name: "English", exact: true }).click();
    await expect.poll(() => page.url()).toBe(`${reader.url}/${path}${anchor}`);
    await page.context().close();
  });

  test("leads to the section that the reader has scrolled to", async () => {
    const page = await reader.open("errors.html#token-errors");
    await page.locator("#server-errors").evaluate((heading) => heading.scrollIntoView());
    await page.getByRole("link", { name: "简体中文" }).click();
    await expect.poll(() => page.url()).toBe(`${reader.url}/zh-cn/errors.html#server-errors`);
    await page.context().close();
  });

  test("leads to the same page without scripts", async () => {
    const page = await reader.open("errors.html", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "简体中文" }).click();
    expect(page.url()).toBe(`${reader.url}/zh-cn/errors.html`);
    await page.context().close();
  });
});
