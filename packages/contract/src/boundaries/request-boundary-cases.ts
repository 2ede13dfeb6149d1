import type { TokenOperation } from "@hwc-users/spec";
import { PARTS, requestPartsSchema } from "../request/request-parts-schema.ts";
import type { BoundaryCase } from "./boundary-case.ts";
import { boundaryCasesOf } from "./boundary-cases.ts";

/** The boundary cases of an operation's requests, without those that no HTTP request can have. */
export function requestBoundaryCases(operation: TokenOperation): BoundaryCase[] {
  return boundaryCasesOf(requestPartsSchema(operation), []).filter(canBeSent);
}

/** A path without one of its parts is another path, and every request has headers. */
function canBeSent({ location, keyword, limit }: BoundaryCase): boolean {
  const [part, ...names] = location;
  if (part === undefined) return limit === "body" && ["required", "optional"].includes(keyword);
  const isPart = PARTS.some((name) => name === part) && names.length === 0;
  return !isPart || (part !== "path" && keyword !== "type");
}
