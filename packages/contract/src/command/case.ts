import type { Operation } from "@hwc-users/spec";
import type { Parts } from "../wire/exchange.ts";

/** One request to a target, and what must come of it. */
export interface Case {
  operation: Operation;
  /** What it tries, such as `/body/title maxLength 32: 33 characters refused`. */
  name: string;
  parts: Parts;
  /** The statuses that the spec has for it. */
  expected: number[];
}

/** Something in which a target departs from the spec. */
export interface Departure {
  operationId: string;
  /** What the spec says that does not hold, such as `answer 401 header X-Request-Id`. */
  clause: string;
  /** What the target does, to be read after the clause. */
  message: string;
  /** The case in which it was seen first. */
  seenWith: string;
  /** In how many cases it was seen. */
  count: number;
}
