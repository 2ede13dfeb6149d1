// Builds dist/: the bundled code with its types, the compiled spec, and the licences of what is bundled.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectLicences } from "@hwc-users/licences";
import { bundleEntries } from "./bundle-entries.ts";
import { writeDeclarations } from "./declarations.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/generated", { recursive: true });
copyFileSync("src/generated/operations.json", "dist/generated/operations.json");
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", collectLicences(await bundleEntries()));
writeDeclarations();
