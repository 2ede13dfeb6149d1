import { defineConfig } from "vitest/config";
import { SkippedTestsReporter } from "./skipped-tests-reporter.ts";

/** Workspace packages export their source under this condition. */
const SOURCE = "@hwc-users/source";

/**
 * What the `vitest.config.ts` of every package builds on. Tests import the source of the workspace packages, so nothing
 * has to be built before. The time limits only end a test that hangs: they are far above what a busy machine needs.
 *
 * @example
 * export default mergeConfig(sharedConfig, { test: { globalSetup: "test/set-up.ts" } });
 */
export const sharedConfig = defineConfig({
  ssr: {
    resolve: { conditions: [SOURCE, "module", "node", "development|production"], externalConditions: [SOURCE, "node"] },
  },
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // As Node does it: the default import of a CommonJS module is its `module.exports`.
    deps: { interopDefault: false },
    reporters: ["default", new SkippedTestsReporter()],
  },
});
