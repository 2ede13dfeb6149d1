// Writes dist/: the bundle of the hand-written files, and the documents that are published. Writes the operations of the
// bundle to src/generated/, so that other packages import them without reading a file.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { BANNER } from "../src/banner.ts";
import { type OpenApiDocument, readOperations } from "../src/read-operations.ts";
import { resolveReferences } from "../src/resolve-references.ts";
import { brokenRules } from "./broken-rules.ts";
import { declarationOf } from "./publish/declaration.ts";
import { publishedDocuments } from "./publish/published-documents.ts";

const root = new URL("../", import.meta.url);
try {
  generate();
} catch (error) {
  // Generating relies on the house rules. A spec that keeps them all fails only because of a fault in these scripts.
  const problems = brokenRules(root);
  if (problems === undefined) throw error;
  console.error(`The spec breaks rules, so that nothing can be generated from it. Correct these files:\n\n${problems}`);
  process.exitCode = 1;
}

function generate(): void {
  const options = ["--ext", "json", "--component-renaming-conflicts-severity", "error"];
  const bundled = execFileSync("redocly", ["bundle", "openapi.yaml", ...options], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { openapi, ...rest } = JSON.parse(bundled);
  const bundle = { openapi, "x-generated": BANNER, ...rest };

  const documents = Object.entries(publishedDocuments(bundle)).flatMap(([name, document]) => [
    [`${name}.json`, `${JSON.stringify(document, null, 2)}\n`],
    [`${name}.yaml`, `# ${BANNER}\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`],
    [`${name}.d.cts`, `// ${BANNER}\n${declarationOf(document)}`],
  ]);
  writeFolder("dist/", { "bundle.json": `${JSON.stringify(bundle, null, 2)}\n`, ...Object.fromEntries(documents) });

  const operations = readOperations(resolveReferences<OpenApiDocument>(bundle));
  writeFolder("src/generated/", {
    "operations.ts": `// ${BANNER}
import type { Operation } from "../operation.ts";

/** The name of an operation. */
export type OperationId = ${operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ")};

/** The operations of the API, in the order of the spec. */
export const operations: readonly Operation[] = ${JSON.stringify(operations, null, 2)};
`,
  });
}

/** Writes the files of a generated folder, and removes others. The folder itself stays: a program in watch mode watches it. */
function writeFolder(folder: string, files: Record<string, string>): void {
  const url = new URL(folder, root);
  mkdirSync(url, { recursive: true });
  for (const file of readdirSync(url)) if (!(file in files)) rmSync(new URL(file, url), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, url), text);
}
