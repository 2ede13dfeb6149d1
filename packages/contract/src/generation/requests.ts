import type { TokenOperation } from "@hwc-users/spec";
import type * as fc from "fast-check";
import type { BoundaryCase } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { requestPartsSchema } from "../request/request-parts-schema.ts";
import { schemaValues } from "./schema-values.ts";

/** Generates requests of an operation that the spec accepts. */
export function validRequests(operation: TokenOperation): fc.Arbitrary<RequestParts> {
  return schemaValues(requestPartsSchema(operation)) as fc.Arbitrary<RequestParts>;
}

/**
 * Generates requests that have a boundary case, and violate nothing else.
 *
 * @param cases All boundary cases of the operation's requests.
 */
export function requestsWith(
  operation: TokenOperation,
  boundaryCase: BoundaryCase,
  cases: readonly BoundaryCase[],
): fc.Arbitrary<RequestParts> {
  const requests = schemaValues(requestPartsSchema(operation), [], boundaryCase) as fc.Arbitrary<RequestParts>;
  return requests.filter((request) => violatedCases(cases, request).every((violated) => violated === boundaryCase));
}
