// Compiles bundled OpenAPI documents into the file that the mock reads at start:
// node --conditions=@hwc-users/source scripts/compile.ts <out.json> <bundle.json>...
import { readFileSync, writeFileSync } from "node:fs";
import {
  type Example,
  errorCodeIn,
  errorStatuses,
  type HttpOperation,
  type OpenApiDocument,
  readHttpOperations,
  replaceOpenEnumerations,
  resolveReferences,
} from "@hwc-users/spec";
import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { CompiledOperation, Definition, PrismOperation } from "../src/api/compiled-operation.ts";
import type { ExampleResponse } from "../src/api/example-response.ts";
import { KNOWN_VALUES } from "../src/prism/known-values.ts";

// For readers, and the ID that Prism adds to every schema.
const ANNOTATIONS = ["x-stoplight", "x-enumDescriptions", "x-enum-varnames", "x-error-statuses", "x-source"];

const [output, ...inputs] = process.argv.slice(2);
if (!output || inputs.length === 0) throw new Error("Usage: node scripts/compile.ts <out.json> <bundle.json>...");

const settings = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
} as const;
const prism = createInstance(
  { ...settings, mock: { dynamic: false } },
  { logger: createLogger("compile", { level: "silent" }) },
);

const compiled = await Promise.all(inputs.map(compileDocument));
writeFileSync(output, `${JSON.stringify(compiled.flat())}\n`);

async function compileDocument(file: string): Promise<CompiledOperation[]> {
  const prismOperations = await getHttpOperationsFromSpec(file);
  const document = JSON.parse(readFileSync(file, "utf8"));
  const operations = readHttpOperations(resolveReferences<OpenApiDocument>(document));
  return Promise.all(operations.map((operation) => compile(operation, prismOperations)));
}

async function compile(operation: HttpOperation, prismOperations: PrismOperation[]): Promise<CompiledOperation> {
  const { operationId, method, path, tokenHeader, parameters } = operation;
  const prismOperation = prismOperations.find((other) => other.path === path && other.method === method.toLowerCase());
  if (!prismOperation) throw new Error(`Prism found no operation ${operationId}: ${method} ${path}.`);
  const contents = prismOperation.request?.body?.contents ?? [];
  const responses = [...operation.responses, ...defaultResponses(operation)].flatMap(({ status, examples }) =>
    (examples.length > 0 ? examples : [undefined]).map((example) => exampleResponse(prismOperation, status, example)),
  );
  const definition: Definition = { operation, prism: forPrism(prismOperation) };
  return {
    operationId,
    method,
    path,
    isSignIn: tokenHeader === undefined,
    ...(tokenHeader !== undefined && { tokenHeader: tokenHeader.toLowerCase() }),
    headers: parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name.toLowerCase()),
    mediaTypes: contents.map(({ mediaType }) => mediaType),
    responses: await Promise.all(responses),
    definition: JSON.stringify(definition),
  };
}

/** The examples of the default response, each with the status of its error code. */
function defaultResponses({ operationId, defaultResponse }: HttpOperation): { status: number; examples: Example[] }[] {
  if (!defaultResponse) return [];
  const statuses = errorStatuses(defaultResponse);
  return defaultResponse.examples.map((example) => {
    const code = errorCodeIn(example.value);
    const [status] = statuses[String(code)] ?? [];
    if (status === undefined) {
      const remedy = `Add ${JSON.stringify(code)} to the x-error-statuses of its schema.`;
      throw new Error(`${operationId}: no status is known for the default example ${example.name}. ${remedy}`);
    }
    return { status, examples: [example] };
  });
}

/**
 * Removes what Prism does not need to validate. An open enumeration keeps its known values for the generator only: as
 * alternatives, they would make three violations of one.
 */
function forPrism(operation: PrismOperation): PrismOperation {
  const described = replaceOpenEnumerations(operation, ({ known, open }) => ({ ...open, [KNOWN_VALUES]: known }));
  return JSON.parse(JSON.stringify(described, (key, value) => (ANNOTATIONS.includes(key) ? undefined : value)));
}

/**
 * Responds to a request with Prism.
 *
 * @throws {Error} if the example violates its schema.
 */
async function exampleResponse(
  operation: PrismOperation,
  status: number,
  example?: { name: string; summary: string },
): Promise<ExampleResponse> {
  const method = operation.method as "put";
  const mock = { dynamic: false, code: status, ...(example && { exampleKey: example.name }) };
  const request = { method, url: { path: operation.path }, headers: {} };
  const result = await prism.request(request, [operation], { ...settings, mock })();
  if (result._tag === "Left") throw result.left;
  const { output, validations } = result.right;
  const [violation] = validations.output;
  if (violation) throw new Error(`${operation.iid} ${status} ${example?.name}: ${violation.message}`);
  const { "Content-type": contentType, ...headers } = output.headers ?? {};
  const textHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  if (output.body === undefined) return { status, headers: textHeaders };
  return {
    status,
    ...(example && { example: example.name, summary: example.summary }),
    headers: { ...textHeaders, "Content-Type": contentType ?? "application/json" },
    body: JSON.stringify(output.body),
  };
}
