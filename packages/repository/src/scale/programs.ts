import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { EnlargedCopy } from "./enlarged-copy.ts";

/** The folder of the programs, from that of the client. */
export const PROGRAMS = "scale";

/** Sizes of a bundle, in bytes. */
export interface BundleSize {
  minified: number;
  gzipped: number;
}

/** Writes programs that use the client: one that calls all operations, and two to bundle. */
export async function writePrograms({ folder, operations }: EnlargedCopy): Promise<void> {
  const target = join(folder, "packages/client", PROGRAMS);
  const [{ tag, operationId } = { tag: "", operationId: "" }] = operations;
  const programs = {
    "tsconfig.json": JSON.stringify({
      extends: "../tsconfig.build.json",
      compilerOptions: { noEmit: true, rootDir: ".." },
      include: [".", "../src"],
    }),
    "calls.ts": [
      'import type * as client from "@hwc-users/client";',
      ...operations.map(
        (operation) => `export async function ${operation.operationId}(
  client: client.${operation.tag}Client,
  ...input: Parameters<client.${operation.tag}Client["${operation.operationId}"]>
) {
  const result = await client.${operation.operationId}(...input);
  return result;
}`,
      ),
    ].join("\n"),
    "client.ts": `export { create${tag}Client } from "@hwc-users/client";\n`,
    "function.ts": `export { create${tag}Context, ${operationId} } from "@hwc-users/client/functions";\n`,
  };
  await mkdir(target);
  for (const [name, text] of Object.entries(programs)) await writeFile(join(target, name), text);
}

/** Bundles a program with the built client, for the browser. */
export async function measureBundle(copy: EnlargedCopy, program: "client" | "function"): Promise<BundleSize> {
  const options = "--bundle --minify --format=esm --target=es2024 --platform=browser --log-level=warning";
  const [input, output] = [join(PROGRAMS, `${program}.ts`), join(PROGRAMS, `${program}.js`)];
  await copy.runCommand("packages/client", `esbuild ${input} --outfile=${output} ${options}`);
  const code = await readFile(join(copy.folder, "packages/client", output));
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}
