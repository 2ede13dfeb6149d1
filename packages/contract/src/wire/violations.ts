import type { Answer } from "./exchange.ts";

/** Something that the mock has against a request. */
export interface NamedViolation {
  /** Where, such as `body/title`. */
  place: string;
  /** What, such as `maxLength`. */
  code: string;
}

/** Reads what a refusal of the mock names, in its header `sl-violations`. */
export function violationsOf({ header }: Answer): NamedViolation[] {
  const violations = JSON.parse(header["sl-violations"] ?? "[]") as { location: (string | number)[]; code: string }[];
  return violations
    .filter(({ location: [side] }) => side === "request")
    .map(({ location: [, ...place], code }) => ({
      place: (place[0] === "header" ? place.map((name) => String(name).toLowerCase()) : place).join("/"),
      code,
    }));
}
