import { basename, dirname } from "node:path";
import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";

const PASCAL_CASE = { pattern: /^[A-Z][A-Za-z0-9]*$/, style: 'PascalCase, such as "UserStatus"' };
const HEADER = {
  pattern: /^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*$/,
  style: 'the case of headers, such as "X-Request-Id"',
};

/** The style of the names of each kind of component. */
const STYLES: Record<string, { pattern: RegExp; style: string }> = {
  headers: HEADER,
  requestBodies: PASCAL_CASE,
  responses: PASCAL_CASE,
  retry: PASCAL_CASE,
  schemas: PASCAL_CASE,
  securitySchemes: PASCAL_CASE,
};

interface Components {
  [kind: string]: Record<string, unknown>;
}

/** A component has a name in the style of its kind; a parameter has the name that a request has. */
export function componentName() {
  const report = reportOnce();
  return {
    ref(
      _reference: unknown,
      context: VisitorContext,
      resolved: { node?: unknown; location?: VisitorContext["location"] },
    ) {
      const file = resolved.location?.source.absoluteRef ?? "";
      const folder = dirname(file);
      if (basename(dirname(folder)) !== "components") return;
      const problem = problemOf(basename(folder), basename(file, ".yaml"), resolved.node);
      if (problem) report(context, problem, resolved.location);
    },
    Components(components: Components, context: VisitorContext) {
      for (const [kind, named] of Object.entries(components)) {
        for (const [name, node] of Object.entries(named ?? {})) {
          const problem = problemOf(kind, name, node);
          if (problem) report(context, problem, context.location.child([kind, name]).key());
        }
      }
    },
  };
}

function problemOf(kind: string, name: string, node: unknown): string | undefined {
  if (kind === "parameters") {
    // The rule "struct" or "no-unresolved-refs" reports a file without a parameter.
    const expected = isRecord(node) ? node["name"] : undefined;
    return expected === undefined || expected === name
      ? undefined
      : `The component "${name}" is the parameter "${expected}". Give both the same name.`;
  }
  const expected = STYLES[kind];
  return expected && !expected.pattern.test(name)
    ? `The name "${name}" in ${kind} is in another style. Write it in ${expected.style}.`
    : undefined;
}
