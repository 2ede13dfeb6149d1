import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium as launcher } from "playwright-core";
import { bundle } from "../bundle.ts";
import type { Report } from "../scenario.ts";
import type { Runtime } from "./runtime.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether a browser is installed. In CI a missing one is a failure: launching it then says so. */
export const hasChromium = existsSync(executablePath) || process.env["CI"] !== undefined;

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
  const browser = await launcher.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
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
