import { defineConfig } from "vitest/config";

export default defineConfig({
  // On a busy machine, a process may take longer to start or end than the second that a poll waits by default.
  test: { expect: { poll: { timeout: 15_000 } } },
});
