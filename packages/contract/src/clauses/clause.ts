import type { Exchange } from "../wire/exchange.ts";

/** The kinds of clauses, in the order of a report. */
export const KINDS = ["request", "refusal", "answer", "example"] as const;

/** Something that the spec promises of an operation, and that must have been seen on the wire. */
export interface Clause {
  operationId: string;
  /**
   * `request` is what a request may be, `refusal` what it may not be, `answer` what an answer can be, `example` a named
   * example.
   */
  kind: (typeof KINDS)[number];
  /** Which one, such as `/body/title maxLength 32: 33 characters refused`. */
  name: string;
  /** Whether an exchange of the operation shows that it holds. */
  isSeenIn(exchange: Exchange): boolean;
}

/** One text for a clause, to compare clauses by. */
export function keyOf({ operationId, kind, name }: Pick<Clause, "operationId" | "kind" | "name">): string {
  return `${operationId}: ${kind} ${name}`;
}
