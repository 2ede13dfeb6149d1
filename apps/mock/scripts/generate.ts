// Writes src/generated/: the compiled documents, and the types and responses that the code imports.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeControl } from "./control.ts";
import { writeGenerated } from "./generated.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = "src/generated";
const compiled = join(folder, "operations.json");
const control = join(folder, "control.json");
const compiledControl = join(folder, "control-operations.json");
mkdirSync(folder, { recursive: true });
await writeControl("control/openapi.yaml", control);
compile(
  compiled,
  ["bundle", "sign-in-bundle"].map((name) => fileURLToPath(import.meta.resolve(`@hwc-users/spec/${name}.json`))),
);
compile(compiledControl, [control]);
writeGenerated(compiled);
// A stale file would still be compiled. The folder itself stays: a server in watch mode watches it.
const written = ["operations", "examples", "user-fields", "control", "control-operations"].flatMap((name) => [
  `${name}.json`,
  `${name}.ts`,
]);
for (const file of readdirSync(folder)) if (!written.includes(file)) rmSync(join(folder, file));

function compile(output: string, documents: string[]): void {
  execFileSync(process.execPath, [...process.execArgv, "scripts/compile.ts", output, ...documents], {
    stdio: "inherit",
  });
}
