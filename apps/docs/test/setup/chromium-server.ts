import { launchOptions, needsChromium } from "@hwc-users/testing";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

/** Starts the browser that all tests share, and stops it after them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (needsChromium.skip) return undefined;
  const server = await chromium.launchServer(launchOptions);
  project.provide("chromium", server.wsEndpoint());
  return () => server.close();
}
