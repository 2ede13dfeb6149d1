import { defineConfig } from "vitest/config";
import { SkippedTestsReporter } from "./skipped-tests-reporter.ts";

/** The export condition under which workspace packages export their source. */
const SOURCE = "@hwc-users/source";
const CONDITIONS = [SOURCE, "module", "node", "development|production"];

/**
 * The base of every package's `vitest.config.ts`. Tests import the source of the workspace packages, so that nothing has to
 * be built first. The time limits only end a test that hangs: a busy machine needs far less.
 *
 * @example
 * export default mergeConfig(sharedConfig, { test: { globalSetup: "test/set-up.ts" } });
 */
export const sharedConfig = defineConfig({
  ssr: { resolve: { conditions: CONDITIONS } },
  // The environment in which vitest runs a global setup. It would leave these packages to Node, which has no such condition.
  environments: { __vitest__: { resolve: { conditions: CONDITIONS, noExternal: [/^@hwc-users\//] } } },
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A test that asserts nothing cannot fail: its loop ran over an empty list, or its error never came.
    expect: { requireAssertions: true, poll: { timeout: 120_000 } },
    // As in Node, the default import of a CommonJS module is its `module.exports`.
    deps: { interopDefault: false },
    reporters: ["default", new SkippedTestsReporter()],
  },
});
