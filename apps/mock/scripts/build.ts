// Builds dist/: the bundled code with its types, the compiled documents, the control API, and the licences and the SBOM of what is bundled.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectLicences, createSbom } from "@hwc-users/licences";
import { bundleEntries } from "./bundle-entries.ts";
import { writeDeclarations } from "./declarations.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/generated", { recursive: true });
for (const name of ["operations", "control-operations", "control"]) {
  copyFileSync(`src/generated/${name}.json`, `dist/generated/${name}.json`);
}
const code = await bundleEntries();
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", collectLicences([...code.keys()]));
writeFileSync("dist/sbom.cdx.json", createSbom(".", code));
writeDeclarations();
