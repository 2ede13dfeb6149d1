import type { Operation } from "@hwc-users/spec";
import { PARTS, requestSchema } from "./request-schema.ts";
import type { Side } from "./side.ts";
import { sidesOf } from "./sides.ts";

/** Both sides of all that an operation says of its requests, as far as a request can show it. */
export function requestSides(operation: Operation): Side[] {
  return sidesOf(requestSchema(operation), []).filter(canBeSent);
}

/** A path without one of its parts is another path, and every request has headers. */
function canBeSent({ place, keyword, limit }: Side): boolean {
  const [part, ...inside] = place;
  if (part === undefined) return limit === "body" && ["required", "optional"].includes(keyword);
  const isPart = PARTS.some((name) => name === part) && inside.length === 0;
  return !isPart || (part !== "path" && keyword !== "type");
}
