import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import type { Locator } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { field, openForm, send, useTryIt } from "./try-it-reader.ts";

const ids = operations.map(({ operationId }) => operationId);
const bodyOf = async (form: Locator) => JSON.parse((await form.locator("[data-code=body] code").textContent()) ?? "");

describe("Try it", needsChromium, () => {
  const reader = useTryIt();
  const { openPage } = reader;
  afterEach(() => reader.expectNoProblems());

  test("loads its script and the form of one operation when it is opened, at most 80 kB", async () => {
    const page = await openPage();
    await page.waitForLoadState("networkidle");
    const loaded = () =>
      page.evaluate<{ name: string; encodedBodySize: number; decodedBodySize: number }[]>(
        "performance.getEntriesByType('resource').filter(({ name }) => /try-it|\\.htm$/.test(name)).map((entry) => entry.toJSON())",
      );
    expect(await loaded()).toEqual([]);
    const form = await openForm(page, "updateUser");
    await expect.poll(async () => (await loaded()).map(({ name }) => name)).toHaveLength(2);
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
    expect(sum((await loaded()).map(({ encodedBodySize }) => encodedBodySize))).toBeLessThan(80_000);
    expect(sum((await loaded()).map(({ decodedBodySize }) => decodedBodySize))).toBeLessThan(250_000);
    expect(await form.locator("[data-code=body] code").isVisible()).toBe(false);
  });

  test("sends the first example of each operation, which succeeds", async () => {
    const page = await openPage();
    for (const operationId of ids)
      expect(await send(await openForm(page, operationId)), operationId).toMatch(/^Status 2\d\d, request ID \S+ $/);
  });

  test("fills in each example", async () => {
    const page = await openPage();
    const form = await openForm(page, "updateUser");
    expect(await field(form, "email").inputValue()).toBe("ming.li@example.com");
    expect(await field(form, "name").inputValue()).toBe("");
    await field(form, "Example").selectOption({ label: "Every field" });
    expect(await field(form, "name").inputValue()).toBe("李明");
    expect(await field(form, "hidePhone").inputValue()).toBe("true");
    expect(await send(form)).toMatch(/^Status 200/);
    expect(await bodyOf(form)).toMatchObject({ name: "李明", hidePhone: true, sortLevel: 20 });
  });

  test("lists accounts one a line", async () => {
    const page = await openPage();
    const form = await openForm(page, "batchUpdateUserStatus");
    await field(form, "body").fill("test010\nming.li@example.com\n\n");
    await expect
      .poll(() => form.locator("[data-code=curl] code").textContent())
      .toContain('["test010","ming.li@example.com"]');
    expect(await send(form)).toMatch(/^Status 2/);
  });

  test("remembers what was sent, also for other operations", async () => {
    const page = await openPage();
    const form = await openForm(page, "updateUser");
    await field(form, "title").fill("Designer");
    await send(form);
    expect(await bodyOf(form)).toMatchObject({ title: "Designer" });
    await field(form, "title").fill("");
    const other = await openForm(page, "updateMyInfo");
    await field(other, "name").fill("李四");
    await send(other);
    await send(form);
    expect(await bodyOf(form)).toMatchObject({ title: "Designer", name: "李四" });
  });

  test("sends an empty text only if its box is checked", async () => {
    const page = await openPage();
    const form = await openForm(page, "updateUser");
    const curl = form.locator("[data-code=curl] code");
    expect(await curl.textContent()).not.toContain("title");
    await form.getByLabel("send empty: title").check();
    await expect.poll(() => curl.textContent()).toContain('"title":""');
    await field(form, "title").fill("x");
    await expect.poll(() => curl.textContent()).toContain('"title":"x"');
    expect(await form.getByLabel("send empty: title").isVisible()).toBe(false);
  });

  test("shows a problem at its field while typing, and sends nothing then", async () => {
    const page = await openPage();
    const form = await openForm(page, "updateUser");
    const title = field(form, "title");
    const description = async (control: Locator) =>
      control.evaluate((element) =>
        (element.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent)
          .join(" "),
      );
    await title.fill("x".repeat(33));
    await expect.poll(() => description(title)).toContain("must not be longer than 32 characters");
    expect(await title.getAttribute("aria-invalid")).toBe("true");
    expect(await send(form)).toContain("/body/title must not be longer than 32 characters");
    expect(await form.locator("[data-code=body] code").isVisible()).toBe(false);
    await title.fill("x");
    await expect.poll(() => title.getAttribute("aria-invalid")).toBe("false");
    expect(await send(form)).toMatch(/^Status 200/);

    await field(form, "sortLevel").fill("ten");
    await expect.poll(() => description(field(form, "sortLevel"))).toContain("must be an integer");
  });

  test("shows a problem of the whole body at the body, and one without a field above the button", async () => {
    const page = await openPage();
    const form = await openForm(page, "updateUser");
    await field(form, "email").fill("");
    await expect
      .poll(() => form.getByRole("group", { name: "body" }).textContent())
      .toContain('must have "phone" or "email"');
    await field(form, "account").fill("");
    await expect.poll(() => form.locator("p.problem").textContent()).toContain("account");
    await field(form, "email").fill("a@example.com");
    expect(await send(form)).toContain("account");
  });

  test("shows the documented error of an unknown account, and leads to its remedy", async () => {
    const page = await openPage("operations/updateUser.html");
    const form = await openForm(page, "updateUser");
    await field(form, "account").fill("nobody");
    expect(await send(form)).toMatch(/^Status 400, .* USG\.201040000/);
    expect(await bodyOf(form)).toMatchObject({ error_code: "USG.201040000" });
    await form.getByRole("link", { name: "USG.201040000" }).click();
    await page.waitForURL("**/errors.html#USG.201040000");
    expect(await page.locator('[id="USG.201040000"]').count()).toBe(1);
  });

  test.for(ids)("offers each documented response of %s", async (operationId) => {
    const page = await openPage(`operations/${operationId}.html`);
    const form = await openForm(page, operationId);
    const response = field(form, "Response");
    const offered = await response.locator("option").allTextContents();
    expect(offered.length).toBeGreaterThan(5);
    for (const label of offered.slice(1)) {
      await response.selectOption({ label });
      expect(await send(form), label).toMatch(new RegExp(`^Status ${label.slice(0, 3)}`));
    }
  });

  test("copies the code of the call", async () => {
    const page = await openPage("reference.html", { permissions: ["clipboard-read", "clipboard-write"] });
    const form = await openForm(page, "updateMyInfo");
    for (const label of ["curl", "TypeScript"]) {
      await form.getByRole("button", { name: `Copy: ${label}` }).click();
      await expect
        .poll(() => page.evaluate("navigator.clipboard.readText()"))
        .toBe(await form.locator(`[data-code=${label}] code`).textContent());
    }
  });

  test("has Chinese texts on the Chinese page, and leads to the Chinese remedies", async () => {
    const page = await openPage("zh-cn/operations/updateUser.html");
    const form = await openForm(page, "updateUser");
    expect(await page.getByRole("form").getAttribute("id")).toBe("try-it.updateUser");
    expect(await form.locator("strong").textContent()).toBe("试一试：updateUser");
    await field(form, "account").fill("nobody");
    expect(await send(form)).toMatch(/^状态码 400，/);
    await form.getByRole("link", { name: "USG.201040000" }).click();
    await page.waitForURL("**/zh-cn/errors.html#USG.201040000");
  });

  test("is not offered for signing in, which takes passwords", async () => {
    const page = await openPage("reference-sign-in.html");
    expect(await page.getByText("Try it").count()).toBe(0);
  });
});
