import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import { PreferenceError, quote } from "./preference-error.ts";

/**
 * Selects an example response of an operation: by default the first example of the first status.
 *
 * @throws {PreferenceError} if the operation has no such response; the message lists those that it has.
 */
export function selectResponse(
  operation: MockedOperation,
  { code, example }: { code?: string | undefined; example?: string | undefined },
): ExampleResponse {
  const { operationId, responses } = operation;
  const ofStatus = code === undefined ? responses : responses.filter(({ status }) => String(status) === code);
  if (ofStatus.length === 0) {
    const known = [...new Set(responses.map(({ status }) => status))].join(", ");
    throw new PreferenceError(`unknown status ${quote(code ?? "")}. ${operationId} has ${known}.`);
  }
  const response = example === undefined ? ofStatus[0] : ofStatus.find((candidate) => candidate.example === example);
  if (response) return response;
  const scope = code === undefined ? operationId : `${operationId} with status ${code}`;
  const known = ofStatus.flatMap(({ example: name }) => name ?? []).join(", ") || "no named example";
  throw new PreferenceError(`unknown example ${quote(example ?? "")}. ${scope} has ${known}.`);
}
