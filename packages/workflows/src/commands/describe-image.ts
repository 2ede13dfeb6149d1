// Outputs the name of the mock's image, its tag, and the SBOM of the tarball in it. Usage: describe-image.ts <folder of tarballs>
import { appendFileSync, globSync } from "node:fs";
import { join } from "node:path";

const [folder = ""] = process.argv.slice(2);
const { GITHUB_REPOSITORY = "", GITHUB_REF_NAME = "", GITHUB_OUTPUT = "/dev/stdout" } = process.env;
const [sbom, ...others] = globSync("*-mock-*.cdx.json", { cwd: folder });
if (sbom === undefined || others.length > 0) throw new Error(`"${folder}" must have one SBOM *-mock-*.cdx.json.`);
// The registry demands lower case.
const name = `ghcr.io/${GITHUB_REPOSITORY.toLowerCase()}/mock`;
const outputs = { name, tag: `${name}:${GITHUB_REF_NAME.replace(/^v/, "")}`, sbom: join(folder, sbom) };
for (const [key, value] of Object.entries(outputs)) appendFileSync(GITHUB_OUTPUT, `${key}=${value}\n`);
