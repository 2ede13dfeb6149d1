import { isSuccess } from "@hwc-users/spec";
import prismMocker from "@stoplight/prism-http/dist/mocker/index.js";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import type { ExampleResponse } from "../api/example-response.ts";
import { withRequestId } from "../echo/request-id.ts";
import type { Random } from "../random/create-random.ts";
import { withKnownValues } from "./known-values.ts";
import { responseViolations } from "./validate.ts";

const MAX_TRIES = 100;

const noop = () => {};
const logger = Object.assign(Object.create(null), {
  ...Object.fromEntries(["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, noop])),
  child: () => logger,
});

/**
 * Generates a body for a response with Prism. A generated error would have a senseless message, so an error is a random one of
 * the documented errors with its status.
 *
 * @throws {Error} if Prism generates nothing that fits the schema.
 */
export function generateResponse(
  operation: CompiledOperation,
  { status, headers, body }: ExampleResponse,
  requestId: string,
  random: Random,
): ExampleResponse {
  if (body === undefined) return { status, headers };
  if (!isSuccess(status)) return withRequestId(randomError(operation, status, random), requestId);
  const resource = withKnownValues(definitionOf(operation).prism);
  const data = { method: resource.method as "put", url: { path: resource.path }, headers: {} };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const config = { dynamic: true, ignoreExamples: true, code: status, seed: String(random()) };
    const generated = prismMocker.default({ resource, input: { data, validations: [] }, config })(logger);
    if (generated._tag === "Left") throw generated.left;
    if (responseViolations(operation, generated.right).length > 0) continue;
    return { status, headers, body: JSON.stringify(generated.right.body) };
  }
  throw new Error(`Prism generated nothing that fits ${operation.operationId} ${status} in ${MAX_TRIES} tries.`);
}

function randomError({ responses }: CompiledOperation, status: number, random: Random): ExampleResponse {
  const errors = responses.filter((response) => response.status === status);
  return errors[Math.floor(random() * errors.length)] as ExampleResponse;
}
