// Compiles src/ into dist/, and copies the generated JavaScript.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { composedCode, createSbom } from "@hwc-users/licences";
import { openapiFetchTypes } from "./openapi-fetch-types.ts";

// Started with Node, because Windows cannot start the script in node_modules/.bin without a shell.
const TSC = join(fileURLToPath(import.meta.resolve("typescript/package.json")), "../bin/tsc");

const folder = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(folder);
// Files of an earlier build would go into the tarball.
rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, [TSC, "-p", "tsconfig.build.json"], { stdio: "inherit" });
mkdirSync("dist/generated", { recursive: true });
for (const file of ["validators.js", "validators.d.ts"])
  copyFileSync(`src/generated/${file}`, `dist/generated/${file}`);
writeFileSync("dist/raw/fetch-client.d.ts", openapiFetchTypes());
rmSync("dist/raw/fetch-client.d.ts.map");
copyFileSync("scripts/build/web-types.d.ts", "dist/web-types.d.ts");
for (const entry of ["index", "functions", "sign-in", "undici", "validate"]) {
  const types = readFileSync(`dist/${entry}.d.ts`, "utf8");
  // Below the code, where it moves no line of the source map.
  writeFileSync(`dist/${entry}.d.ts`, types.replace("//# sourceMappingURL", 'import "./web-types.js";\n$&'));
}
copyFileSync("src/generated/THIRD-PARTY-LICENSES.txt", "dist/THIRD-PARTY-LICENSES.txt");
// The compiled validators are the only code of others in dist/.
writeFileSync("dist/sbom.cdx.json", createSbom(".", composedCode(resolve("src/generated/validators.js"))));
