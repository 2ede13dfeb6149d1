import { fileURLToPath } from "node:url";
import { operations } from "@hwc-users/spec";
import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";
import { CoverageReporter } from "./src/coverage/coverage-reporter.ts";
import { writeReports } from "./src/coverage/write-reports.ts";

const folder = fileURLToPath(new URL("./test/contract", import.meta.url));

export default mergeConfig(sharedConfig, {
  test: {
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
    reporters: [new CoverageReporter({ operations, folder, writeReports })],
  },
});
