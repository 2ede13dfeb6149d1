import { operations } from "@hwc-users/spec";
import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/coverage-reporter.ts";

export default defineConfig({
  test: {
    reporters: ["default", new CoverageReporter(operations)],
  },
});
