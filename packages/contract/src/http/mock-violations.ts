import type { ReceivedResponse } from "./exchange.ts";

/** A violation that the mock reports for a request. */
export interface MockViolation {
  /** The location in the request, such as `body/title`. */
  location: string;
  /** The violated keyword, such as `maxLength`. */
  code: string;
}

/** Reads the violations of the request from the mock's header `sl-violations`. */
export function mockViolationsOf({ headers }: ReceivedResponse): MockViolation[] {
  const violations = JSON.parse(headers["sl-violations"] ?? "[]") as { location: (string | number)[]; code: string }[];
  return violations
    .filter(({ location: [direction] }) => direction === "request")
    .map(({ location: [, ...names], code }) => ({
      location: (names[0] === "header" ? names.map((name) => String(name).toLowerCase()) : names).join("/"),
      code,
    }));
}
