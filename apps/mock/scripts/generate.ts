// Writes src/generated/: the compiled spec, and the types and responses that the code imports.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./generated.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const bundles = ["bundle", "sign-in-bundle"].map((name) =>
  fileURLToPath(import.meta.resolve(`@hwc-users/spec/${name}.json`)),
);
const folder = "src/generated";
const compiled = join(folder, "operations.json");
mkdirSync(folder, { recursive: true });
const compile = [...process.execArgv, "scripts/compile.ts", compiled, ...bundles];
execFileSync(process.execPath, compile, { stdio: "inherit" });
// A stale file would still be compiled. The folder itself stays: a server in watch mode watches it.
for (const file of readdirSync(folder)) if (join(folder, file) !== compiled) rmSync(join(folder, file));
writeGenerated(compiled);
