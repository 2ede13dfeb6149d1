import type { Operation } from "@hwc-users/spec";

/** Something that the spec promises of an operation, and that a test must have seen. */
export interface Clause {
  operationId: string;
  kind: "status" | "response example" | "request example" | "parameter example";
  /** Which one, such as `400 accountNotFound`. */
  name: string;
}

/** Lists the clauses of an operation. */
export function clausesOf({ operationId, parameters, requestBody, responses }: Operation): Clause[] {
  const clauses = (kind: Clause["kind"], names: (string | number)[]): Clause[] =>
    names.map((name) => ({ operationId, kind, name: String(name) }));
  return [
    ...clauses(
      "status",
      responses.map(({ status }) => status),
    ),
    ...clauses(
      "response example",
      responses.flatMap(({ status, examples }) => examples.map(({ name }) => `${status} ${name}`)),
    ),
    ...clauses(
      "request example",
      (requestBody?.examples ?? []).map(({ name }) => name),
    ),
    ...clauses(
      "parameter example",
      parameters.flatMap((parameter) => parameter.examples.map(({ name }) => `${parameter.name} ${name}`)),
    ),
  ];
}

/** One text for a clause, to compare clauses by. */
export function keyOf({ operationId, kind, name }: Clause): string {
  return `${operationId}: ${kind} ${name}`;
}
