import { defineConfig } from "vitest/config";

export default defineConfig({ test: { globalSetup: "test/chromium-server.ts" } });
