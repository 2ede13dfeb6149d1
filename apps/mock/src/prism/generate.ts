import prismMocker from "@stoplight/prism-http/dist/mocker/index.js";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import type { ExampleResponse } from "../api/example-response.ts";
import { withKnownValues } from "./known-values.ts";
import { responseViolations } from "./validate.ts";

const MAX_TRIES = 100;

const noop = () => {};
const logger = Object.assign(Object.create(null), {
  ...Object.fromEntries(["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, noop])),
  child: () => logger,
});

/**
 * Generates a body for a response with Prism.
 *
 * @throws {Error} if Prism generates nothing that fits the schema.
 */
export function generateResponse(
  operation: CompiledOperation,
  { status, headers, body }: ExampleResponse,
): ExampleResponse {
  if (body === undefined) return { status, headers };
  const resource = withKnownValues(definitionOf(operation).prism);
  const data = { method: resource.method as "put", url: { path: resource.path }, headers: {} };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const config = { dynamic: true, ignoreExamples: true, code: status };
    const generated = prismMocker.default({ resource, input: { data, validations: [] }, config })(logger);
    if (generated._tag === "Left") throw generated.left;
    if (responseViolations(operation, generated.right).length > 0) continue;
    return { status, headers, body: JSON.stringify(generated.right.body) };
  }
  throw new Error(`Prism generated nothing that fits ${operation.operationId} ${status} in ${MAX_TRIES} tries.`);
}
