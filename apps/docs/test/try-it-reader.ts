import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { type Reader, useReader } from "./reader.ts";

/** Opens forms of Try it and sends them. */
export interface TryItReader extends Reader {
  /** Opens a page until the end of the test. Default: the reference. */
  openPage(path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Creates the reader of a test file about Try it. */
export function useTryIt(): TryItReader {
  const reader = useReader();
  return Object.assign(reader, {
    async openPage(path = "reference.html", options: BrowserContextOptions = {}) {
      const page = await reader.open(path, options);
      onTestFinished(() => page.context().close());
      return page;
    },
  });
}

/** Opens the form of an operation. */
export async function openForm(page: Page, operationId: string): Promise<Locator> {
  await page.locator(`[data-form*="/${operationId}."]`).click();
  const form = page.locator(`form[data-operation-id="${operationId}"]`);
  await form.waitFor();
  return form;
}

/** Sends a form, and returns the line that is announced. */
export async function send(form: Locator): Promise<string> {
  await form.locator("[type=submit]").click();
  const outcome = form.locator("[data-outcome]");
  await expect.poll(() => outcome.textContent()).not.toMatch(/^$|…$/);
  return (await outcome.textContent()) ?? "";
}

/** Returns the control with a label. */
export function field(form: Locator, name: string): Locator {
  return form.getByLabel(name, { exact: true });
}
