import type { Operation } from "@hwc-users/spec";
import type { Side } from "../clauses/side.ts";
import type { NamedViolation } from "../wire/violations.ts";

/** Whether a side is that of a request without a token. */
export function isTokenSide({ tokenHeader }: Operation, { place, keyword, limit }: Side): boolean {
  return place.join() === "header" && keyword === "required" && limit === tokenHeader.toLowerCase();
}

/** The status of a refusal: whoever calls without a token is unknown, and all else is a wrong request. */
export function refusalStatus(operation: Operation, side: Side): number {
  return isTokenSide(operation, side) ? 401 : 400;
}

/** Whether what a refusal names is this side of a clause, and nothing else. */
export function isNamed(operation: Operation, side: Side, named: readonly NamedViolation[]): boolean {
  const { place, keyword } = side;
  const isHere = ({ place: found }: NamedViolation) => {
    const names = found === "" ? [] : found.split("/");
    const isInside = place.every((name, index) =>
      name === "*" ? /^\d+$/.test(names[index] ?? "") : name === names[index],
    );
    // What is missing or unknown may be named by where it would stand, too.
    return isInside && names.length - place.length <= 1;
  };
  const codes = isTokenSide(operation, side) ? ["token"] : [keyword];
  return named.some(({ code }) => codes.includes(code)) && named.every(isHere);
}
