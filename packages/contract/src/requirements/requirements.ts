import type { TokenOperation } from "@hwc-users/spec";
import { documentedResponses } from "../response/documented-responses.ts";
import { exampleRequirements } from "./example-requirements.ts";
import { requestRequirements } from "./request-requirements.ts";
import type { Requirement } from "./requirement.ts";
import { responseRequirements } from "./response-requirements.ts";

/** Lists the requirements of an operation. */
export function requirementsOf(operation: TokenOperation): Requirement[] {
  const { operationId } = operation;
  const requirements = [
    ...requestRequirements(operation),
    ...documentedResponses(operation).flatMap(responseRequirements),
    ...exampleRequirements(operation),
  ].map((requirement) => ({ operationId, ...requirement }));
  // Two branches of a response's schema can list the same requirement.
  return [
    ...new Map(requirements.map((requirement) => [`${requirement.kind} ${requirement.name}`, requirement])).values(),
  ];
}
