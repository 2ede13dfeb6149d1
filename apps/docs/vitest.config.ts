import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";

export default mergeConfig(sharedConfig, {
  test: {
    globalSetup: ["test/setup/built-site.ts", "test/setup/chromium-server.ts"],
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
  },
});
