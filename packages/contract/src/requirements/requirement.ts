import type { Exchange } from "../http/exchange.ts";

/** The kinds of requirements, in the order of a report. */
export const KINDS = ["request", "rejection", "response", "example"] as const;

/** One thing that the spec demands of an operation. It is covered once an exchange proves it. */
export interface Requirement {
  operationId: string;
  /**
   * `request`: a request that must be accepted; `rejection`: one that must be rejected; `response`: something that a
   * response can have; `example`: a named example.
   */
  kind: (typeof KINDS)[number];
  /** Which one, such as `/body/title maxLength 32: 33 characters rejected`. */
  name: string;
  /** Whether an exchange of the operation proves the requirement. */
  isProvenBy(exchange: Exchange): boolean;
}

/** A requirement before its operation is added. */
export type OperationRequirement = Omit<Requirement, "operationId">;

/** The text that identifies a requirement. */
export function keyOf({ operationId, kind, name }: Pick<Requirement, "operationId" | "kind" | "name">): string {
  return `${operationId}: ${kind} ${name}`;
}
