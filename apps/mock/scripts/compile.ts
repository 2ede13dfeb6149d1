// Compiles a bundled OpenAPI document into what the mock reads when it starts: node scripts/compile.ts <openapi.json> <out.json>
import { readFileSync, writeFileSync } from "node:fs";
import {
  type OpenApiDocument,
  type Operation,
  type Response,
  readOperations,
  resolveReferences,
} from "@hwc-users/spec";
import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { Answer } from "../src/api/answer.ts";
import type { CompiledOperation, Definition, PrismOperation } from "../src/api/operation.ts";

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error("Usage: node scripts/compile.ts <openapi.json> <out.json>");

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
  const { operationId, method, path, service, tokenHeader, parameters } = operation;
  const prismOperation = prismOperations.find((other) => other.path === path && other.method === method.toLowerCase());
  if (!prismOperation) throw new Error(`Prism does not read the operation ${operationId}.`);
  const contents = prismOperation.request?.body?.contents ?? [];
  const answers = operation.responses.flatMap((response) =>
    (response.examples.length > 0 ? response.examples : [undefined]).map((example) =>
      answer(prismOperation, response, example),
    ),
  );
  const definition: Definition = { operation, prism: prismOperation };
  return {
    operationId,
    method,
    path,
    service,
    tokenHeader,
    headers: [tokenHeader, ...parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name)].map(
      (name) => name.toLowerCase(),
    ),
    mediaTypes: contents.map(({ mediaType }) => mediaType),
    answers: await Promise.all(answers),
    // Prism marks every schema with an ID that nothing reads.
    definition: JSON.stringify(definition, (key, value) => (key === "x-stoplight" ? undefined : value)),
  };
}

/** Has Prism make an answer, and refuses an example that breaks its schema. */
async function answer(
  operation: PrismOperation,
  { status }: Response,
  example?: { name: string; summary: string },
): Promise<Answer> {
  const method = operation.method as "put";
  const mock = { dynamic: false, code: status, ...(example && { exampleKey: example.name }) };
  const request = { method, url: { path: operation.path }, headers: {} };
  const result = await prism.request(request, [operation], { ...settings, mock })();
  if (result._tag === "Left") throw result.left;
  const { output: made, validations } = result.right;
  const [violation] = validations.output;
  if (violation) throw new Error(`${operation.iid} ${status} ${example?.name}: ${violation.message}`);
  const { "Content-type": contentType, ...headers } = made.headers ?? {};
  const text = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  if (made.body === undefined) return { status, headers: text };
  return {
    status,
    ...(example && { example: example.name, summary: example.summary }),
    headers: { ...text, "Content-Type": contentType ?? "application/json" },
    body: JSON.stringify(made.body),
  };
}
