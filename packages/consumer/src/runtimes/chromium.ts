import { launchOptions, startTestServer } from "@hwc-users/testing";
import { chromium as launcher } from "playwright-core";
import { bundleSource } from "../bundle.ts";
import type { runScenario } from "../scenario.ts";
import type { Runtime } from "./runtime.ts";

const script = `
import { runScenario } from "./scenario.js";
globalThis.runScenario = runScenario;
`;

/** A page on another origin than the service. */
export const chromium: Runtime = async (project, input) => {
  const { code } = await bundleSource(project, script);
  const page = `<!doctype html><meta charset="utf-8"><title>Scenario</title><script type="module">${code}</script>`;
  const site = await startTestServer((_, response) => response.setHeader("Content-Type", "text/html").end(page));
  const browser = await launcher.launch(launchOptions);
  try {
    const tab = await browser.newPage();
    await tab.goto(site.url);
    return await tab.evaluate((given) => (globalThis as unknown as Page).runScenario(given), input);
  } finally {
    await browser.close();
    await site.close();
  }
};

interface Page {
  runScenario: typeof runScenario;
}
