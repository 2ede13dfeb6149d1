import { startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { freePort, needsChromium } from "@hwc-users/testing";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { accessibilityViolations } from "./accessibility-violations.ts";
import { useReader } from "./reader.ts";

const ids = operations.map(({ operationId }) => operationId);

describe("Try it", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  async function openPage(path = "reference.html", options: BrowserContextOptions = {}): Promise<Page> {
    const page = await reader.open(path, options);
    onTestFinished(() => page.context().close());
    return page;
  }

  async function openForm(page: Page, operationId: string): Promise<Locator> {
    await page.locator(`[data-form*="/${operationId}."]`).click();
    const form = page.locator(`form[data-operation-id="${operationId}"]`);
    await form.waitFor();
    return form;
  }

  /** Sends a form, and returns the line that is announced. */
  async function send(form: Locator): Promise<string> {
    await form.locator("[type=submit]").click();
    const outcome = form.locator("[data-outcome]");
    await expect.poll(() => outcome.textContent()).not.toMatch(/^$|…$/);
    return (await outcome.textContent()) ?? "";
  }

  const field = (form: Locator, name: string) => form.getByLabel(name, { exact: true });
  const bodyOf = async (form: Locator) => JSON.parse((await form.locator("[data-code=body] code").textContent()) ?? "");

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

  test.for(ids)("sends the first example of %s, which succeeds", async (operationId) => {
    const page = await openPage();
    expect(await send(await openForm(page, operationId))).toMatch(/^Status 2\d\d, request ID \S+ $/);
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
    const page = await openPage();
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

  test.for([
    "https://api.meeting.huaweicloud.com",
    "http://example.com",
    "http://localhost.example.com",
    "http://[::1]:4010",
    "127.0.0.1:4010",
    "http:",
  ])("sends nothing to %s, and gives the reason", async (url) => {
    const page = await openPage();
    const form = await openForm(page, "updateMyInfo");
    await field(form, "Base URL").fill(url);
    await expect.poll(() => field(form, "Base URL").getAttribute("aria-invalid")).toBe("true");
    expect(await send(form)).toContain("a page must not hold tokens of the real service");
  });

  test.for(["127.0.0.1", "localhost"])("calls a mock at %s", async (host) => {
    const mock = await startMock({ port: 0 });
    onTestFinished(() => mock.close());
    const page = await openPage();
    // The page may call this server.
    page.removeAllListeners("request");
    const form = await openForm(page, "updateUser");
    await field(form, "Base URL").fill(mock.url.replace("127.0.0.1", host));
    expect(await send(form)).toMatch(/^Status 200, request ID \S+ $/);
    await field(form, "title").fill("x".repeat(33));
    await send(form);
    expect(mock.requests()).toMatchObject([{ operationId: "updateUser", body: { email: "ming.li@example.com" } }]);
  });

  test("reports that no mock is running, and how to start one", async () => {
    const page = await openPage();
    for (const event of ["request", "requestfailed", "console"] as const) page.removeAllListeners(event);
    const form = await openForm(page, "updateMyInfo");
    const url = `http://127.0.0.1:${await freePort()}`;
    await field(form, "Base URL").fill(url);
    expect(await send(form)).toContain(`No mock responds at ${url}. Run pnpm start`);
  });

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
