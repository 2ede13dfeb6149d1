import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, inject, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

describe("the site in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test("links the pages", async () => {
    const page = await reader.open();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Errors", exact: true }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Errors");
    expect(await page.locator('.navigation [aria-current="page"]').textContent()).toBe("Errors");
    await page.getByRole("navigation", { name: "Previous and next page" }).getByRole("link").last().click();
    expect(page.url()).not.toContain("errors.html");
    await page.context().close();
  });

  test("opens the navigation with a button on a phone", async () => {
    const page = await reader.open("reference.html", PHONE);
    const navigation = page.getByRole("navigation", { name: "Pages" });
    expect(await navigation.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Pages" }).click();
    await navigation.getByRole("link", { name: "Change one user of the enterprise" }).click();
    await page.waitForURL("**/operations/updateUser.html");
    expect(await navigation.isVisible()).toBe(false);
    await page.context().close();
  });

  test("uses the theme of the system until the reader chooses one, and stores the choice", async () => {
    const page = await reader.open("index.html", { colorScheme: "dark" });
    const background = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.goto(`${reader.url}/errors.html`);
    expect(await background()).toBe(light);
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    expect(await background()).toBe(dark);
    await page.emulateMedia({ colorScheme: "light" });
    await page.reload();
    expect(await background()).toBe(light);
    await page.context().close();
  });

  test("copies code without its markup, and confirms it", async () => {
    const page = await reader.open("reference.html", { permissions: ["clipboard-read", "clipboard-write"] });
    const code = page.locator(".code").first();
    await code.hover();
    await code.getByRole("button", { name: "Copy" }).click();
    await code.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await code.locator("code").textContent());
    await page.context().close();
  });

  test("copies the Markdown of a page", async () => {
    const page = await reader.open("operations/updateUser.html", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const markdown = readFileSync(join(inject("site"), "operations/updateUser.md"), "utf8");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(markdown);
    await page.getByRole("button", { name: "Copy as Markdown" }).waitFor();
    await page.context().close();
  });

  test("applies the chosen language to the samples of every page", async () => {
    const page = await reader.open("operations/updateUser.html");
    await page.getByRole("radio", { name: "fetch" }).first().check();
    expect(await page.locator(".tabs .code:visible code").first().textContent()).toContain("await fetch(");
    await page.goto(`${reader.url}/samples.html`);
    expect(await page.getByRole("radio", { name: "fetch" }).last().isChecked()).toBe(true);
    await page.context().close();
  });

  test("is readable without scripts", async () => {
    const page = await reader.open("reference.html", { javaScriptEnabled: false });
    for (const { operationId, summary, path } of operations) {
      expect(await page.getByRole("heading", { name: summary }).isVisible()).toBe(true);
      expect(await page.locator(`[data-operation="${operationId}"]`).textContent()).toContain(path);
    }
    for (const name of [/Search/, /Copy/, /light and dark/])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    await page.getByRole("radio", { name: "TypeScript" }).first().check();
    expect(await page.locator(".tabs .code:visible code").first().textContent()).toContain("@hwc-users/client");
    await page.locator("details.long summary").click();
    expect(await page.locator("details.long code").last().isVisible()).toBe(true);
    await page.context().close();
  });
});
