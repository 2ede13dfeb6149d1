import { existsSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether a browser is installed. In CI a missing one is a failure: launching it then says so. */
export const hasChromium = existsSync(executablePath) || process.env["CI"] !== undefined;

/** Starts Chromium without anything that would call home. */
export function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
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
}
