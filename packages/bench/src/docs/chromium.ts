import { launchOptions } from "@hwc-users/testing";
import { type Browser, chromium } from "playwright-core";

/**
 * Starts Chromium with nothing kept from before. It knows no other host than this machine: what a page asks of another fails.
 *
 * @param debuggingPort For what drives it besides Playwright.
 */
export function launchChromium(debuggingPort?: number): Promise<Browser> {
  return chromium.launch({
    ...launchOptions,
    args: [
      ...launchOptions.args,
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ],
  });
}
