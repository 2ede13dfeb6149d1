import { defineConfig } from "vitest/config";

export default defineConfig({
  // On a busy machine, a connection may take longer to end than the second that a poll waits by default.
  test: { expect: { poll: { timeout: 10_000 } } },
});
