import type { Operation } from "@hwc-users/spec";
import type * as fc from "fast-check";
import { requestSchema } from "../clauses/request-schema.ts";
import type { Side } from "../clauses/side.ts";
import { brokenSides } from "../clauses/sides.ts";
import type { Parts } from "../wire/exchange.ts";
import { arbitraryOf } from "./arbitrary.ts";

/** Makes requests of an operation that the spec allows. */
export function validRequests(operation: Operation): fc.Arbitrary<Parts> {
  return arbitraryOf(requestSchema(operation)) as fc.Arbitrary<Parts>;
}

/**
 * Makes requests that are on one side of a clause: allowed on an accepted side, and on a refused one wrong in nothing else.
 *
 * @param sides All sides of the operation.
 */
export function requestsOn(operation: Operation, side: Side, sides: readonly Side[]): fc.Arbitrary<Parts> {
  const requests = arbitraryOf(requestSchema(operation), [], side) as fc.Arbitrary<Parts>;
  return requests.filter((request) => brokenSides(sides, request).every((broken) => broken === side));
}
