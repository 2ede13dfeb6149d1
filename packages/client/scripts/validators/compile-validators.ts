import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledCode, collectLicences } from "@hwc-users/licences";
import type { Operation, Schema } from "@hwc-users/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { requestSchema, withoutAnnotations } from "./request-schema.ts";

/** The types of the module that {@link compileValidators} prints. */
export const VALIDATOR_TYPES = `import type { CompiledSchema } from "../validation/compiled-schema.js";

/** The schemas of the arguments, by operation. */
export const requests: ReadonlyMap<string, CompiledSchema>;

/** The schemas of the response bodies, by operation and status; those of any other status have the key \`default\`. */
export const responses: ReadonlyMap<string, ReadonlyMap<number | "default", CompiledSchema>>;
`;

/** The compiled schemas. */
export interface CompiledValidators {
  /** The module. */
  code: string;
  /** The licences of the code of others in it. */
  licences: string;
  /** The files with the code of others in it, relative to `src/generated/`. */
  sources: string[];
}

/** Compiles the schemas of the spec into plain functions, so that the client contains neither ajv nor schemas. */
export async function compileValidators(operations: readonly Operation[]): Promise<CompiledValidators> {
  // Prism's options, except that values are not coerced and inherited properties are ignored: code that changes
  // Object.prototype would otherwise change the result.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    messages: false,
    code: { source: true, esm: true },
  });

  /** The names of the compiled schemas, none of which ajv uses in its code. Many responses share one schema. */
  const names = new Map<string, string>();
  const compile = (schema: Schema): string => {
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `compiled${names.size}`;
    if (!names.has(text)) ajv.addSchema(schema, name);
    names.set(text, name);
    return name;
  };

  const requests = operations.map((operation) => [
    JSON.stringify(operation.operationId),
    compile(requestSchema(operation)),
  ]);
  const responses = operations.map(({ operationId, responses, defaultResponse }) => {
    const others = defaultResponse ? [{ ...defaultResponse, status: "default" }] : [];
    const schemas = [...responses, ...others].flatMap(({ status, schema }) =>
      schema ? [[JSON.stringify(status), compile(withoutAnnotations(schema))]] : [],
    );
    return [JSON.stringify(operationId), printMap(schemas)];
  });
  const compiled = standalone.default(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])));
  const exports = `export const requests = ${printMap(requests)};\nexport const responses = ${printMap(responses)};`;

  const { outputFiles, metafile } = await build({
    stdin: { contents: `${compiled}\n${exports}`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    format: "esm",
    metafile: true,
    minify: true,
    target: "es2022",
    write: false,
  });
  const files = [...bundledCode([metafile]).keys()].filter((file) => !file.endsWith("<stdin>"));
  const licences = collectLicences(files);
  const generated = fileURLToPath(new URL("../../src/generated/", import.meta.url));
  const sources = files.map((file) => relative(generated, file).replaceAll(sep, "/"));
  // A legal comment, which bundlers keep: programs that bundle the module ship the code too.
  return { code: `/*!\n${licences}*/\n${outputFiles.map(({ text }) => text).join("")}`, licences, sources };
}

function printMap(entries: string[][]): string {
  return `new Map([${entries.map(([key, value]) => `[${key}, ${value}]`).join(", ")}])`;
}
