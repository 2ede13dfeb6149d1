import prismMocker from "@stoplight/prism-http/dist/mocker/index.js";
import type { Answer } from "../api/answer.ts";
import { type CompiledOperation, definitionOf } from "../api/operation.ts";
import { responseViolations } from "./validate.ts";

const MOST_TRIES = 100;

const silent = () => {};
const logger = Object.assign(Object.create(null), {
  ...Object.fromEntries(
    ["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, silent]),
  ),
  child: () => logger,
});

/**
 * Makes up an answer with the status of another, by Prism.
 *
 * @throws {Error} when Prism makes up nothing that fits the schema.
 */
export function generateAnswer(operation: CompiledOperation, { status, headers, body }: Answer): Answer {
  if (body === undefined) return { status, headers };
  const resource = definitionOf(operation).prism;
  const data = { method: resource.method as "put", url: { path: resource.path }, headers: {} };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const config = { dynamic: true, ignoreExamples: true, code: status };
    const made = prismMocker.default({ resource, input: { data, validations: [] }, config })(logger);
    if (made._tag === "Left") throw made.left;
    if (responseViolations(operation, made.right).length > 0) continue;
    return { status, headers, body: JSON.stringify(made.right.body) };
  }
  throw new Error(`Prism made up nothing that fits ${operation.operationId} ${status} in ${MOST_TRIES} tries.`);
}
