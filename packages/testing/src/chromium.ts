import type { LaunchOptions } from "playwright-core";
import { chromiumPath } from "./needs.ts";

/**
 * Playwright's options for Chromium. They stop the requests that Chromium sends by itself.
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
