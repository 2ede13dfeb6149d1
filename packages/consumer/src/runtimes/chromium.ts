import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchOptions } from "@hwc-users/testing";
import { chromium as launcher } from "playwright-core";
import { bundle } from "../bundle.ts";
import type { Report } from "../scenario.ts";
import type { Runtime } from "./runtime.ts";

const script = `
import { runScenario } from "./scenario.js";
globalThis.runScenario = runScenario;
`;

/** A page on another origin than the service. */
export const chromium: Runtime = async (project, situation) => {
  const { code } = await bundle(project, script);
  const page = `<!doctype html><meta charset="utf-8"><title>Scenario</title><script type="module">${code}</script>`;
  const site = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(page));
  await once(site.listen(0, "127.0.0.1"), "listening");
  const browser = await launcher.launch(launchOptions);
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    return await tab.evaluate((told) => (globalThis as unknown as Page).runScenario(told), situation);
  } finally {
    await browser.close();
    site.closeAllConnections();
    site.close();
  }
};

interface Page {
  runScenario(situation: unknown): Promise<Report[]>;
}
