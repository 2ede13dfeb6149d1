import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/chromium-server.ts",
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
  },
});
