// Writes the build contexts of the images: dist/mock and dist/docs.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledCode, collectLicences, createSbom } from "@hwc-users/licences";
import { packPackage, repository } from "@hwc-users/testing";
import { build } from "esbuild";

const dist = join(import.meta.dirname, "../dist");
const mock = join(dist, "mock");
const docs = join(dist, "docs");

rmSync(dist, { recursive: true, force: true });
mkdirSync(mock, { recursive: true });
await packPackage("apps/mock", mock);

const { metafile } = await build({
  entryPoints: [fileURLToPath(import.meta.resolve("@hwc-users/docs/serve-site"))],
  outfile: join(docs, "serve.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  metafile: true,
  logLevel: "warning",
});
const code = bundledCode([metafile]);
writeFileSync(join(docs, "THIRD-PARTY-LICENSES.txt"), collectLicences([...code.keys()]));
writeFileSync(join(docs, "sbom.cdx.json"), createSbom(join(repository, "apps/docs"), code));
cpSync(join(repository, "apps/docs/dist"), join(docs, "site"), { recursive: true });
