import type { LaunchOptions } from "playwright-core";
import { chromiumPath } from "./needs.ts";

/**
 * What Playwright starts Chromium with: nothing in it sends requests of its own.
 *
 * @example
 * const browser = await playwright.chromium.launch(launchOptions);
 */
export const launchOptions = {
  executablePath: chromiumPath,
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
