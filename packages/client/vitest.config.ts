import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";

export default mergeConfig(sharedConfig, {
  test: {
    include: ["test/**/*.test.ts"],
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
  },
});
