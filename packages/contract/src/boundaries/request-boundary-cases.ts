import { isObject, type TokenOperation } from "@hwc-users/spec";
import { isMissingToken } from "../generation/rejection.ts";
import { PARTS, requestPartsSchema } from "../request/request-parts-schema.ts";
import type { BoundaryCase } from "./boundary-case.ts";
import { boundaryCasesOf } from "./boundary-cases.ts";

/** The boundary cases of an operation's requests, without those that no HTTP request can have. */
export function requestBoundaryCases(operation: TokenOperation): BoundaryCase[] {
  const cases = boundaryCasesOf(requestPartsSchema(operation), []).filter(canBeSent);
  return cases.map((each) => (isMissingToken(operation, each) ? withoutSignature(operation, each) : each));
}

/** A signature can replace the token: only a request with neither is rejected. */
function withoutSignature({ signatureHeader }: TokenOperation, missingToken: BoundaryCase): BoundaryCase {
  if (signatureHeader === undefined) return missingToken;
  const name = signatureHeader.toLowerCase();
  return {
    ...missingToken,
    title: `${missingToken.title} and ${name}`,
    matches: (header) => missingToken.matches(header) && isObject(header) && !Object.hasOwn(header, name),
  };
}

/** A path without one of its parts is another path, and every request has headers. */
function canBeSent({ location, keyword, limit }: BoundaryCase): boolean {
  const [part, ...names] = location;
  if (part === undefined) return limit === "body" && ["required", "optional"].includes(keyword);
  const isPart = PARTS.some((name) => name === part) && names.length === 0;
  return !isPart || (part !== "path" && keyword !== "type");
}
