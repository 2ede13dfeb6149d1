import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { useReader } from "./reader.ts";

const deepFields = operations.flatMap(({ operationId, requestBody }) =>
  Object.keys(requestBody?.schema.properties ?? {})
    .slice(-1)
    .map((name) => `${operationId}.request.${name}`),
);

async function search(page: Page, query: string): Promise<string[]> {
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill(query);
  await page.locator(".search li, .search-status:not(:empty)").first().waitFor();
  return page
    .locator(".search li a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace("./", "") ?? ""));
}

describe("the search in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for([
    ["a field", "next_login_change_password", "reference.html#updateUserInfo.request.next_login_change_password"],
    ["a part of a field name", "sort", "reference.html#updateUser.request.sortLevel"],
    ["an error code", "USG.201040000", "errors.html#USG.201040000"],
    ["the beginning of an error code", "USG.20104", "errors.html#USG.201040000"],
    ["the end of an error code", "040017", "errors.html#USG.201040017"],
    ["a Chinese word", "李明", "reference.html#updateUser.request"],
  ])("finds %s", async ([, query, href]) => {
    const page = await reader.open();
    expect(await search(page, query as string)).toContain(href);
    await page.context().close();
  });

  test("reports that there are no results, and suggests similar entries", async () => {
    const page = await reader.open();
    expect(await search(page, "zzzzqqqq")).toEqual([]);
    expect(await page.getByRole("status").textContent()).toBe("No results for “zzzzqqqq”.");
    expect((await search(page, "zzzzqqqq retry")).length).toBeGreaterThan(0);
    expect(await page.getByRole("status").textContent()).toContain("No results for “zzzzqqqq retry”. Similar");
    await page.context().close();
  });

  test("does not follow a result while an input method composes a word", async () => {
    const page = await reader.open();
    await search(page, "retry");
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "zhong", selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await client.send("Input.insertText", { text: "重试" });
    await page.keyboard.press("Enter");
    await page.context().close();
  });

  test("opens with Ctrl+K, but not while an input method composes a word", async () => {
    const page = await reader.open();
    const press = (isComposing: boolean) =>
      page.evaluate<boolean>(
        `dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, cancelable: true, isComposing: ${isComposing} }))`,
      );
    expect(await press(true)).toBe(true);
    expect(await press(false)).toBe(false);
    await page.locator(".search[open]").waitFor();
    await page.context().close();
  });

  test("shows the type and limits of a field, and values with asterisks whole", async () => {
    const page = await reader.open();
    await search(page, "signature");
    expect(await page.locator(".search li").first().textContent()).toContain("string · at most 512 characters");
    await search(page, "+86173****9807");
    await expect.poll(() => page.locator(".search li").first().textContent()).toContain("+86173****9807");
    await page.context().close();
  });

  test("searches the Chinese pages from a Chinese page", async () => {
    const page = await reader.open("zh-cn/operations/updateUser.html");
    await search(page, "流控");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/zh-cn/errors.html#429");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("错误");
    await page.context().close();
  });

  test("loads its index on first use", async () => {
    const page = await reader.open();
    const loaded = () => page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
    await page.waitForLoadState("networkidle");
    expect((await loaded()).filter((name) => name.includes("search"))).toEqual([]);
    await search(page, "phone");
    expect((await loaded()).filter((name) => name.includes("search."))).toHaveLength(2);
    await page.context().close();
  });

  test("works with the keyboard alone", async () => {
    const page = await reader.open("errors.html");
    await search(page, "hidePhone");
    await page.keyboard.press("ArrowDown");
    const chosen = await page
      .locator('.search li[aria-selected="true"] a')
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press("Enter");
    await page.waitForURL(chosen);
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.context().close();
  });

  test.for(deepFields)("a link to %s scrolls the field to the top of the window", async (anchor) => {
    const page = await reader.open(`reference.html#${anchor}`);
    const box = await page.locator(`[id="${anchor}"]`).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(500);
    await page.context().close();
  });
});
