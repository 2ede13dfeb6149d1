import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { needsChromium } from "@hwc-users/testing";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { startDev } from "../src/dev/start-dev.ts";
import type { Docs } from "../src/server/listen.ts";
import { buildSite } from "../src/site/build-site.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;
let guides: string;
let docs: Docs;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "docs-dev-"));
  guides = join(folder, "apps/docs/guides");
  cpSync(join(root, "guides"), guides, { recursive: true });
  // A guide includes it.
  cpSync(join(root, "../../MIGRATING.md"), join(folder, "MIGRATING.md"));
  const site = join(folder, "site");
  const build = () => buildSite({ guides, samples: join(root, "samples"), output: site, url: undefined });
  docs = await startDev({ port: 0, site, watched: [guides], build });
});
afterAll(async () => {
  await docs.close();
  rmSync(folder, { recursive: true });
});

/** Adds to a translation: a text that is added in English would need its translation. */
function addToIndex(text: string): void {
  appendFileSync(join(guides, "zh-cn", "index.md"), `\n${text}\n`);
}

/** Makes a change and waits for the reload event. */
async function reloadAfter(change: () => void): Promise<void> {
  const { body } = await fetch(`${docs.url}/live-reload`);
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (text.includes("connected")) change();
    if (text.includes("data: reload")) return;
  }
  throw new Error("The event stream ended without a reload event.");
}

test("builds again after a change, then sends a reload event", async () => {
  await reloadAfter(() => addToIndex("The new sentence."));
  expect(await (await fetch(`${docs.url}/zh-cn/`)).text()).toContain("The new sentence.");
  expect(await (await fetch(`${docs.url}/zh-cn/index.md`)).text()).toContain("The new sentence.");
});

test("reports the error of a failed build, and builds again after the next change", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const broken = join(guides, "broken.md");
  writeFileSync(broken, "no front matter");
  await expect
    .poll(() => error.mock.calls.flat())
    .toContainEqual(expect.stringContaining("guides/broken.md: There is no"));
  expect((await fetch(`${docs.url}/errors.html`)).status).toBe(200);
  await reloadAfter(() => rmSync(broken));
});

test("adds the reload script to pages only, and not to the built files", async () => {
  for (const path of ["", "errors.html", "errors", "zh-cn/", "zh-cn/errors.html", "operations/updateUser.html"])
    expect(await (await fetch(`${docs.url}/${path}`)).text(), path).toContain("/live-reload.js");
  for (const path of ["errors.md", "openapi.json"])
    expect(await (await fetch(`${docs.url}/${path}`)).text()).not.toContain("/live-reload.js");
  expect((await fetch(`${docs.url}/nowhere.html`)).status).toBe(404);
});

describe("in Chromium", needsChromium, () => {
  test("reloads an open page under the Content-Security-Policy of the site", async () => {
    const browser = await chromium.connect(inject("chromium"));
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const events = page.waitForResponse("**/live-reload");
    await page.goto(`${docs.url}/zh-cn/`);
    await events;
    addToIndex("Another sentence.");
    await expect.poll(() => page.getByText("Another sentence.").isVisible()).toBe(true);
    await browser.close();
  });
});
