import { exampleRequest, type Operation, operations, signInOperations } from "@hwc-users/spec";
import fc from "fast-check";
import { exampleAuthorization } from "../../src/credentials/example-authorization.ts";
import { type Field, SECRET } from "../hostile-request.ts";

export const anyOperation: fc.Arbitrary<Operation> = fc.constantFrom(...operations, ...signInOperations);

/** The headers that carry a token, of every operation. */
export const TOKEN_FIELDS: readonly Field[] = [
  "Authorization",
  ...new Set(operations.map(({ tokenHeader }) => tokenHeader)),
].map((name) => [name, SECRET]);

/** The header with the credentials of an operation. */
export function credentialsOf(operation: Operation): Field[] {
  const { tokenHeader } = operation;
  return tokenHeader === undefined ? Object.entries(exampleAuthorization(operation)) : [[tokenHeader, SECRET]];
}

/** The path and the query of a valid request. */
export function targetOf(operation: Operation): string {
  return exampleRequest(operation, "").url;
}
