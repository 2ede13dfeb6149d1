// Runs the type checks and tests of every package. MISSING_PROGRAMS is part of the cache key, so that tests that are skipped
// without a program run once it is installed.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { missingPrograms } from "./needs.ts";
import { repository } from "./repository.ts";

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", MISSING_PROGRAMS: missingPrograms().join(", ") };
// With Node, because Windows cannot start turbo's script in node_modules/.bin without a shell.
const turbo = createRequire(join(repository, "package.json")).resolve("turbo/bin/turbo");
const args = [turbo, "run", "typecheck", "test", "test:packed"];
const { status } = spawnSync(process.execPath, args, { env, stdio: "inherit" });
process.exitCode = status ?? 1;
