// Runs the type checks and tests of every package. Their results are cached by what is installed, too: tests that are
// skipped for want of a program run once it is there.
import { spawnSync } from "node:child_process";
import { missingPrograms } from "./needs.ts";

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", MISSING_PROGRAMS: missingPrograms().join(", ") };
const { status } = spawnSync("turbo", ["run", "typecheck", "test", "test:packed"], { env, stdio: "inherit" });
process.exitCode = status ?? 1;
