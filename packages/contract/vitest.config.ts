import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/coverage/reporter.ts";
import { writeReports } from "./src/coverage/write-reports.ts";

export default defineConfig({
  test: {
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
    reporters: ["default", new CoverageReporter(writeReports)],
  },
});
