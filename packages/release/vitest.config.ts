import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";

// A rehearsal runs on Linux and macOS: it ends groups of processes, which Windows does not have.
const onWindows = { test: { exclude: ["**"], passWithNoTests: true } };

export default process.platform === "win32" ? mergeConfig(sharedConfig, onWindows) : sharedConfig;
