import { isRecord, type VisitorContext } from "./visitor.ts";

type Rule = (options: never) => object;

/**
 * Lets rules rely on the structure of OpenAPI. Where it is broken, such as by an empty key, a rule that throws would end the
 * linter before `struct` reports the place, so that the error becomes a problem.
 */
export function guard<Rules extends Record<string, Rule>>(rules: Rules): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, (options: never) => guardVisitor(rule(options))]),
  );
}

function guardVisitor(visitor: object): object {
  return Object.fromEntries(
    Object.entries(visitor).map(([key, visit]) => {
      if (isRecord(visit)) return [key, guardVisitor(visit)];
      return [key, typeof visit === "function" ? guardVisit(visit as Visit) : visit];
    }),
  );
}

type Visit = (node: unknown, context: VisitorContext, ...rest: unknown[]) => void;

function guardVisit(visit: Visit): Visit {
  return (node, context, ...rest) => {
    try {
      visit(node, context, ...rest);
    } catch (error) {
      const message = `A value here, or behind a reference from here, is empty or has the wrong type (${error}). Correct it.`;
      context.report({ message, location: context.location });
    }
  };
}
