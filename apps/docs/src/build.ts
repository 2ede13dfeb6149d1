// Builds the site into dist/. SITE_URL is its public address, REPOSITORY_URL that of the repository. --uncompressed leaves out the
// compressed copies, which take most of the time.
import { fileURLToPath } from "node:url";
import { compressFolder } from "./assets/compress.ts";
import { buildSite } from "./site/build-site.ts";

function folder(name: string): string {
  return fileURLToPath(new URL(`../${name}/`, import.meta.url));
}

const output = folder("dist");
await buildSite({
  guides: folder("guides"),
  samples: folder("samples"),
  output,
  url: process.env["SITE_URL"],
  repository: process.env["REPOSITORY_URL"],
});
if (!process.argv.includes("--uncompressed")) await compressFolder(output);
