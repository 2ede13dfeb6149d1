import type { TestProject } from "vitest/node";
import { hasChromium, launchChromium } from "./chromium.ts";

/** Starts the one browser of all tests, and stops it after them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!hasChromium) return undefined;
  const server = await launchChromium();
  project.provide("chromium", server.wsEndpoint());
  return () => server.close();
}
