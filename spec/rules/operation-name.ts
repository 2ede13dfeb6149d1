import type { VisitorContext } from "./visitor.ts";

const CAMEL_CASE = /^[a-z]+[0-9]*(?:[A-Z][a-z]*[0-9]*)*$/;
const CAPITALS = /[A-Z]{2}/;

/** An operationId is in camelCase, of a verb and its object, and is used once. */
export function operationName() {
  const used = new Set<string>();
  return {
    Operation({ operationId = "" }: { operationId?: string }, { location, report }: VisitorContext) {
      if (operationId === "") return;
      const at = location.child("operationId");
      const problem = problemOf(operationId);
      if (problem) report({ message: `The operationId "${operationId}" ${problem}`, location: at });
      // Generated code in some languages and on some file systems ignores case.
      const name = operationId.toLowerCase();
      if (used.has(name)) report({ message: `Two operations have the ID "${operationId}". Rename one.`, location: at });
      used.add(name);
    },
  };
}

function problemOf(operationId: string): string | undefined {
  if (!CAMEL_CASE.test(operationId) || CAPITALS.test(operationId)) {
    return 'is not in camelCase. Write it like "updateUser".';
  }
  return /[A-Z]/.test(operationId) ? undefined : 'is a single word. Write a verb and its object, such as "updateUser".';
}
