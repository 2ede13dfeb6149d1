import { existsSync } from "node:fs";
import type { LaunchOptions } from "playwright-core";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether a browser is installed. In CI a missing one is a failure: launching it then says so. */
export const hasChromium = existsSync(executablePath) || process.env["CI"] !== undefined;

/**
 * What Playwright starts Chromium with: nothing in it calls home.
 *
 * @example
 * const browser = await chromium.launch(launchOptions);
 */
export const launchOptions = {
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
} satisfies LaunchOptions;
