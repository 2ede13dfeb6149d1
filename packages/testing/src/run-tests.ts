// Runs the type checks and tests of every package. MISSING_PROGRAMS is part of the cache key, so that tests that are skipped
// without a program run once it is installed.
import { spawnSync } from "node:child_process";
import { missingPrograms } from "./needs.ts";

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", MISSING_PROGRAMS: missingPrograms().join(", ") };
const { status } = spawnSync("turbo", ["run", "typecheck", "test", "test:packed"], { env, stdio: "inherit" });
process.exitCode = status ?? 1;
