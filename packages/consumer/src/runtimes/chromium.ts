import { launchOptions, startTestServer } from "@hwc-users/testing";
import { chromium as launcher } from "playwright-core";
import { newerFeatures } from "../browsers/newer-features.ts";
import { bundleSource } from "../bundle.ts";
import type { runScenario, StepReport } from "../scenario.ts";
import type { ScenarioInput } from "../steps.ts";
import type { Runtime } from "./runtime.ts";

const script = `
import { runScenario } from "./scenario.js";
globalThis.runScenario = runScenario;
`;

/** A page on another origin than the service. */
export const chromium: Runtime = (project, input) => runInPage(project, input, []);

/** The same page, without the features that one of the supported browsers lacks. */
export const oldestBrowser: Runtime = (project, input) => runInPage(project, input, newerFeatures());

async function runInPage(project: string, input: ScenarioInput, missing: string[]): Promise<StepReport[]> {
  const { code } = await bundleSource(project, script);
  const page = `<!doctype html><meta charset="utf-8"><title>Scenario</title><script type="module">${code}</script>`;
  const site = await startTestServer((_, response) => response.setHeader("Content-Type", "text/html").end(page));
  const browser = await launcher.launch(launchOptions);
  try {
    const tab = await browser.newPage();
    await tab.addInitScript(removeFeatures, missing);
    await tab.goto(site.url);
    return await tab.evaluate((given) => (globalThis as unknown as Page).runScenario(given), input);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the page, before its scripts. */
function removeFeatures(names: string[]): void {
  for (const name of names) {
    const [owner = "", member] = name.replace(/_static$/, "").split(".");
    const global = Reflect.get(globalThis, owner);
    if (member === undefined) Reflect.deleteProperty(globalThis, owner);
    else if (global) Reflect.deleteProperty(global, member);
    if (member && global?.prototype && !name.endsWith("_static")) Reflect.deleteProperty(global.prototype, member);
  }
}

interface Page {
  runScenario: typeof runScenario;
}
