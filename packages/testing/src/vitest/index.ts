export { sharedConfig } from "./shared-config.ts";
export { SkippedTestsReporter } from "./skipped-tests-reporter.ts";
