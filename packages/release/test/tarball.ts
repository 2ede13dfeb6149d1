import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { runCommand } from "../src/commandline/commands.ts";
import type { PackedPackage } from "../src/pack/packed-package.ts";
import { unpack } from "../src/pack/unpack.ts";

/** Creates a temporary folder, and removes it after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "release-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const FILES = {
  LICENSE: "Apache License",
  "README.md": "# Client\n\n[The licence](LICENSE) and [this](#client).\n",
  "CHANGELOG.md": "# Changelog\n",
  "dist/index.js": "export const one = 1;\n",
  "dist/index.d.ts": "export declare const one: 1;\n",
  "dist/THIRD-PARTY-LICENSES.txt": "ajv@8.20.0 (MIT)\n================\n\nMIT License\n",
  "dist/sbom.cdx.json": JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    metadata: { component: { type: "application", name: "client", purl: "pkg:npm/%40scope/client@1.0.0" } },
    components: [{ type: "library", name: "ajv", version: "8.20.0", purl: "pkg:npm/ajv@8.20.0" }],
  }),
};

const MANIFEST = {
  name: "@scope/client",
  version: "1.0.0",
  description: "A client.",
  license: "Apache-2.0",
  repository: { type: "git", url: "git+https://git.example.com/any.git" },
  type: "module",
  files: ["dist"],
  engines: { node: ">=22" },
  main: "./dist/index.js",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
};

/** Packs a correct package, with other files and other fields of its manifest. A file that is undefined is left out. */
export async function packTarball(
  files: Record<string, string | undefined> = {},
  manifest: object = {},
): Promise<PackedPackage> {
  const folder = await temporaryFolder();
  const all = { ...FILES, ...files, "package.json": JSON.stringify({ ...MANIFEST, ...manifest }) };
  for (const [file, text] of Object.entries(all)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, "package", file)), { recursive: true });
    await writeFile(join(folder, "package", file), text);
  }
  await runCommand("tar", ["-czf", "packed.tgz", "package"], { cwd: folder });
  await rm(join(folder, "package"), { recursive: true });
  return unpack(join(folder, "packed.tgz"));
}
