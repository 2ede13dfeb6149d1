import { launchOptions } from "@hwc-users/testing";
import { type Browser, chromium } from "playwright-core";

/** Launches Chromium. Its pages send the requests for the address in the examples to the mock of the tests. */
export function launchBrowser(): Promise<Browser> {
  const target = new URL(process.env["TARGET_SERVER"] ?? "").host;
  const redirect = `--host-resolver-rules=MAP 127.0.0.1:4010 ${target}`;
  return chromium.launch({ ...launchOptions, args: [...launchOptions.args, redirect] });
}
