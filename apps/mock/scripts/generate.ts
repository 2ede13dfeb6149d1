// Writes src/generated/: the compiled spec, and the types and responses that the code imports.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./generated.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// A file that another version generated would still be compiled.
rmSync("src/generated", { recursive: true, force: true });
mkdirSync("src/generated", { recursive: true });
const openapi = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));
const compile = [...process.execArgv, "scripts/compile.ts", openapi, "src/generated/operations.json"];
execFileSync(process.execPath, compile, { stdio: "inherit" });
writeGenerated("src/generated/operations.json");
