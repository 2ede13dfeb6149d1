// Compiles a bundled OpenAPI document into the file that the mock reads at start:
// node --conditions=@hwc-users/source scripts/compile.ts <bundle.json> <out.json>
import { readFileSync, writeFileSync } from "node:fs";
import {
  type Example,
  errorStatuses,
  type OpenApiDocument,
  type Operation,
  readOperations,
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

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error("Usage: node scripts/compile.ts <bundle.json> <out.json>");

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

const prismOperations = await getHttpOperationsFromSpec(input);
const document = JSON.parse(readFileSync(input, "utf8"));
const compiled = await Promise.all(readOperations(resolveReferences<OpenApiDocument>(document)).map(compile));
writeFileSync(output, `${JSON.stringify(compiled)}\n`);

async function compile(operation: Operation): Promise<CompiledOperation> {
  const { operationId, method, path, tokenHeader = [], signatureHeader = [], parameters } = operation;
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
    headers: [
      tokenHeader,
      signatureHeader,
      parameters.filter(({ in: place }) => place === "header").map(({ name }) => name),
    ]
      .flat()
      .map((name) => name.toLowerCase()),
    mediaTypes: contents.map(({ mediaType }) => mediaType),
    responses: await Promise.all(responses),
    definition: JSON.stringify(definition),
  };
}

/** The examples of the default response, each with the status of its error code. */
function defaultResponses({ operationId, defaultResponse }: Operation): { status: number; examples: Example[] }[] {
  if (!defaultResponse) return [];
  const statuses = errorStatuses(defaultResponse);
  return defaultResponse.examples.map((example) => {
    const { error_code: code = "" } = example.value as { error_code?: string };
    const [status] = statuses[code] ?? [];
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
