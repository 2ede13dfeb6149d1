import { fileURLToPath } from "node:url";
import type { Schema, TokenOperation } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { ENGLISH } from "../src/language/language.ts";
import { tryItForm } from "../src/try-it/form.ts";
import { useReader } from "./reader.ts";

const string: Schema = { type: "string" };
const nested: Schema = { type: "object", required: ["city"], properties: { city: string, "a/b~c": string } };

/** An operation that the spec does not have, with a field of each kind. */
const operation: TokenOperation = {
  operationId: "remindUser",
  method: "POST",
  path: "/v1/users/{id}/reminders",
  summary: "Remind a user",
  description: "",
  service: "Reminders",
  tokenHeader: "X-Access-Token",
  page: { url: "https://example.com", description: "", date: "undated" },
  servers: [],
  retry: { retries: 0, statuses: [], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [
    parameter("id", "path", string, true),
    parameter("limit", "query", { type: "integer", minimum: 1 }),
    parameter("dry", "query", { type: "boolean" }),
    parameter("tags", "query", { type: "array", items: string }),
    parameter("X-Trace", "header", string),
  ],
  requestBody: {
    required: true,
    description: "",
    schema: {
      type: "object",
      required: ["text", "place", "options"],
      properties: {
        text: { type: "string", minLength: 1, maxLength: 500 },
        note: { type: "string", maxLength: 20 },
        kind: { type: "string", enum: ["mail", "sms"], "x-enumDescriptions": { mail: "by `mail`" } },
        level: { type: ["integer", "null"], enum: [1, 2] },
        channel: { anyOf: [{ type: "string", enum: ["a", "b"] }, string] },
        rank: { anyOf: [{ type: "integer", enum: [1, 2] }, { type: ["integer", "null"] }] },
        ratio: { type: "number" },
        silent: { type: ["boolean", "null"] },
        accounts: { type: "array", items: string },
        numbers: { type: "array", items: { type: "integer" } },
        steps: { type: "array", items: nested },
        place: nested,
        options: { type: "object", properties: { urgent: { type: "boolean" } } },
        origin: { anyOf: [nested, { type: "null" }] },
        extra: { type: "object" },
        anything: {},
      },
    },
    examples: [
      example("minimal", { text: "Hi", place: { city: "Shenzhen" }, options: {} }),
      example("full", {
        text: "two\nlines",
        note: "",
        kind: "sms",
        level: 2,
        channel: "c",
        rank: 3,
        ratio: 0.5,
        silent: false,
        accounts: ["ming.li", "李明 'x'"],
        numbers: [1, 2],
        steps: [{ city: "a" }, { city: "b", "a/b~c": "" }],
        place: { city: "c", "a/b~c": "d" },
        options: { urgent: true },
        origin: { city: "e" },
        extra: { x: [null] },
        anything: "text",
      }),
      example("empty", { text: "Hi", place: { city: "" }, options: {}, accounts: [] }),
    ],
  },
  responses: [],
};

function parameter(name: string, location: "path" | "query" | "header", schema: Schema, required = false) {
  return { name, in: location, required, schema, description: "", sources: [], examples: [example("one", "42")] };
}

function example(name: string, value: unknown) {
  return { name, summary: name, value };
}

describe("a form", needsChromium, () => {
  const reader = useReader();
  let script = "";
  beforeAll(async () => {
    const entry = fileURLToPath(new URL("../src/browser/try-it-form.ts", import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "tryIt",
    });
    script = outputFiles[0]?.text ?? "";
  });

  async function openForm(): Promise<Page> {
    const page = await reader.open("index.html", { bypassCSP: true });
    await page.setContent(tryItForm(operation, ENGLISH).markup);
    await page.addScriptTag({ content: script });
    return page;
  }

  /** Fills the form, changes it, and returns what the script reads. */
  function fillAndRead(page: Page, values: unknown, change = ""): Promise<unknown> {
    return page.evaluate(
      `(() => { const form = document.forms[0]; tryIt.fillForm(form, ${JSON.stringify(values)}); ${change}; return tryIt.readForm(form); })()`,
    );
  }

  test.for(operation.requestBody?.examples ?? [])(
    "holds the example $name of an operation without code for it",
    async ({ value }) => {
      const page = await openForm();
      const values = {
        input: { id: "42", limit: 5, dry: true, tags: ["x"], body: value },
        headers: { "X-Trace": "t" },
      };
      expect(await fillAndRead(page, values)).toEqual(values);
      await page.context().close();
    },
  );

  test("offers the example of each required argument", async () => {
    const page = await openForm();
    const offered = await page
      .locator("[data-example] option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
    expect(JSON.parse(offered[0] ?? "")).toEqual({
      input: { id: "42", body: { text: "Hi", place: { city: "Shenzhen" }, options: {} } },
    });
    expect(offered).toHaveLength(3);
    await page.context().close();
  });

  test("has a control of the right kind with a name for each field", async () => {
    const page = await openForm();
    const tags = async (name: string) =>
      page
        .getByLabel(name, { exact: true })
        .evaluateAll((elements) => elements.map((element) => element.tagName).join());
    const kinds = {
      INPUT: ["id", "limit", "note", "ratio", "channel", "rank", "X-Trace"],
      SELECT: ["dry", "kind", "level", "silent"],
      TEXTAREA: ["tags", "text", "accounts", "numbers", "steps", "extra", "anything"],
    };
    for (const [tag, names] of Object.entries(kinds))
      for (const name of names) expect(await tags(name), name).toBe(tag);
    expect(await page.getByRole("group", { name: "place" }).getByLabel("city", { exact: true }).count()).toBe(1);
    expect(await page.getByLabel("kind", { exact: true }).locator("option").allTextContents()).toEqual([
      "(not sent)",
      "mail: by mail",
      "sms",
    ]);
    await page.context().close();
  });

  test("describes each control by its type and its limits", async () => {
    const page = await openForm();
    const description = await page.getByLabel("text", { exact: true }).evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(""),
    );
    expect(description).toBe("string · required · 1 to 500 characters");
    await page.context().close();
  });

  test("sends required texts and objects even if they are empty, and nothing else", async () => {
    const page = await openForm();
    expect(await fillAndRead(page, {})).toEqual({
      input: { id: "", body: { text: "", place: { city: "" }, options: {} } },
      headers: {},
    });
    await page.context().close();
  });

  test("sends a required object whose last field was emptied", async () => {
    const page = await openForm();
    await fillAndRead(page, { input: { body: { options: { urgent: true } } } });
    await page.getByLabel("urgent", { exact: true }).selectOption("");
    expect(await page.evaluate("tryIt.readForm(document.forms[0]).input.body.options")).toEqual({});
    await page.context().close();
  });

  test("sends an empty text or list only if its box is checked", async () => {
    const page = await openForm();
    const check = `document.querySelectorAll("[data-kind=empty]").forEach((box) => { box.checked = true })`;
    const { input } = (await fillAndRead(page, {}, check)) as {
      input: { tags: string[]; body: Record<string, unknown> };
    };
    expect(input.tags).toEqual([]);
    expect(input.body).toMatchObject({ note: "", accounts: [] });
    // The service rejects an empty text, or the field is required.
    expect(await page.getByLabel("send empty: text").count()).toBe(0);
    expect(await page.getByLabel("send empty: X-Trace").count()).toBe(0);
    await page.context().close();
  });

  test("keeps text that is not JSON, so that the validator reports it", async () => {
    const page = await openForm();
    await page.getByLabel("limit", { exact: true }).fill("five");
    await page.getByLabel("steps", { exact: true }).fill("[{");
    expect(await page.evaluate("tryIt.readForm(document.forms[0]).input")).toMatchObject({
      limit: "five",
      body: { steps: "[{" },
    });
    await page.context().close();
  });
});
