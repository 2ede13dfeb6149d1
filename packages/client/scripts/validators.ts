// Compiles the schemas of the spec into plain functions, so that neither ajv nor a schema is downloaded by those who check
// requests and responses. Writes src/generated/validators.js, its types, and the licence of what it contains of ajv.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectLicences } from "@hwc-users/licences";
import { BANNER, operations, type Schema } from "@hwc-users/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { requestSchema, withoutAnnotations } from "./validation-schema.ts";

const TYPES = `
/** What one schema has against a value. */
export interface Fault {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** A compiled schema. It says whether it takes a value, and leaves in \`errors\` what it has against it. */
export interface Check {
  (value: unknown): boolean;
  errors?: Fault[] | null;
}

/** What checks the arguments of a call, by operation. */
export const requests: ReadonlyMap<string, Check>;

/** What checks the body of a response, by operation and status. */
export const responses: ReadonlyMap<string, ReadonlyMap<number, Check>>;
`;

// As Prism has it, but that nothing is coerced and that what an object inherits is not a property: no JSON shows a
// difference, but a prototype that somebody else has added to would.
const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  ownProperties: true,
  messages: false,
  code: { source: true, esm: true },
});

/** Schemas by the name of their check. Many responses share one schema, and need one check only. */
const names = new Map<string, string>();

function checkOf(schema: Schema): string {
  const text = JSON.stringify(schema);
  const name = names.get(text) ?? `check${names.size}`;
  if (!names.has(text)) ajv.addSchema(schema, name);
  names.set(text, name);
  return name;
}

function printMap(entries: string[][]): string {
  return `new Map([${entries.map(([key, value]) => `[${key}, ${value}]`).join(", ")}])`;
}

const requests = operations.map((operation) => [
  JSON.stringify(operation.operationId),
  checkOf(requestSchema(operation)),
]);
const responses = operations.map(({ operationId, responses }) => [
  JSON.stringify(operationId),
  printMap(
    responses.flatMap(({ status, schema }) => (schema ? [[`${status}`, checkOf(withoutAnnotations(schema))]] : [])),
  ),
]);
const checks = standalone.default(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])));

const generated = new URL("../src/generated/", import.meta.url);
mkdirSync(generated, { recursive: true });
writeFileSync(new URL("validators.d.ts", generated), `// ${BANNER}\n${TYPES}`);

const { metafile } = await build({
  stdin: {
    contents: [
      checks,
      `export const requests = ${printMap(requests)};`,
      `export const responses = ${printMap(responses)};`,
    ].join("\n"),
    resolveDir: fileURLToPath(new URL("..", import.meta.url)),
  },
  outfile: fileURLToPath(new URL("validators.js", generated)),
  banner: { js: `// ${BANNER}` },
  metafile: true,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
});
writeFileSync(new URL("THIRD-PARTY-LICENSES.txt", generated), collectLicences(Object.keys(metafile.inputs)));
