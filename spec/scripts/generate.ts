// Bundles the hand-written files into dist/openapi.yaml and dist/openapi.json. Writes the operations of the bundle to
// src/generated/, so that other packages import them without reading a file.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { BANNER } from "../src/banner.ts";
import { type OpenApiDocument, readOperations } from "../src/read-operations.ts";
import { resolveReferences } from "../src/resolve-references.ts";

const options = ["--ext", "json", "--component-renaming-conflicts-severity", "error"];
const bundled = execFileSync("redocly", ["bundle", "openapi.yaml", ...options], {
  encoding: "utf8",
  maxBuffer: 2 ** 30,
  stdio: ["ignore", "pipe", "pipe"],
});
const { openapi, ...rest } = JSON.parse(bundled);
const document = { openapi, "x-generated": BANNER, ...rest };
write("dist/openapi.json", `${JSON.stringify(document, null, 2)}\n`);
write("dist/openapi.yaml", `# ${BANNER}\n${stringify(document, { lineWidth: 0 })}`);

const operations = readOperations(resolveReferences<OpenApiDocument>(document));
write(
  "src/generated/operations.ts",
  `// ${BANNER}
import type { Operation } from "../operation.ts";

/** The name of an operation. */
export type OperationId = ${operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ")};

/** The operations of the API, in the order of the spec. */
export const operations: readonly Operation[] = ${JSON.stringify(operations, null, 2)};
`,
);

function write(file: string, text: string): void {
  const url = new URL(`../${file}`, import.meta.url);
  mkdirSync(new URL("./", url), { recursive: true });
  writeFileSync(url, text);
}
