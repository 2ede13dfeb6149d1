// Builds the site into dist/. SITE_URL is its public address, REPOSITORY_URL that of the repository.
import { fileURLToPath } from "node:url";
import { buildSite } from "./site/build-site.ts";

function folder(name: string): string {
  return fileURLToPath(new URL(`../${name}/`, import.meta.url));
}

await buildSite({
  guides: folder("guides"),
  samples: folder("samples"),
  output: folder("dist"),
  url: process.env["SITE_URL"],
  repository: process.env["REPOSITORY_URL"],
});
