import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";
import { CoverageReporter } from "./src/coverage/reporter.ts";
import { writeReports } from "./src/coverage/write-reports.ts";

export default mergeConfig(sharedConfig, {
  test: {
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
    reporters: [new CoverageReporter(writeReports)],
  },
});
