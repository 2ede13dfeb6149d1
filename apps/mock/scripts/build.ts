// Builds dist/: the compiled spec, the bundled code with its types, and the licences of what is bundled.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";
import { writeDeclarations } from "./declarations.ts";
import { writeGenerated } from "./generated.ts";
import { writeLicences } from "./licences.ts";

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
const openapi = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));
execFileSync(process.execPath, ["scripts/compile.ts", openapi, "dist/operations.json"], { stdio: "inherit" });
writeGenerated("dist/operations.json");
const inputs = await bundle();
writeLicences(inputs);
writeDeclarations();
