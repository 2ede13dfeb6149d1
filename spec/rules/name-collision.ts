import { basename, dirname } from "node:path";
import { componentTypes, operationBehind, serviceNames } from "./generated-names.ts";
import { meaningInJavaScript } from "./javascript-names.ts";
import type { Location, VisitorContext } from "./visitor.ts";

interface Root {
  tags?: { name: string }[];
}

/**
 * The name of an operation or a schema is free: no generator derives it from another name, and neither the client (the option
 * `reserved`) nor JavaScript has it.
 */
export function nameCollision({ reserved = [] }: { reserved?: string[] }) {
  const operations = new Map<string, Location>();
  const components: Record<string, Record<string, Location>> = {};

  const variables = new Set<string>();

  function add(kind: string, name: string, location: Location): void {
    components[kind] ??= {};
    components[kind][name] = location;
  }

  return {
    Operation({ operationId = "" }: { operationId?: string }, { location }: VisitorContext) {
      operations.set(operationId, location.child("operationId"));
    },
    ref(_reference: unknown, _context: VisitorContext, { location }: { location?: Location }) {
      const file = location?.source.absoluteRef ?? "";
      const folder = dirname(file);
      if (location && basename(dirname(folder)) === "components")
        add(basename(folder), basename(file, ".yaml"), location);
    },
    ServerVariable(_variable: unknown, { key }: VisitorContext) {
      variables.add(String(key));
    },
    Components(named: Record<string, object>, { location }: VisitorContext) {
      for (const [kind, group] of Object.entries(named)) {
        for (const name of Object.keys(group ?? {})) add(kind, name, location.child([kind, name]).key());
      }
    },
    Root: {
      leave({ tags = [] }: Root, { report }: VisitorContext) {
        const schemas = components["schemas"] ?? {};
        const owners = new Map(reserved.map((name) => [name, "an export of the client"]));
        for (const name of componentTypes(components)) owners.set(name, "the type of another component");
        for (const { name: tag } of tags) {
          for (const name of serviceNames(tag, [...variables]))
            owners.set(name, `what the client generates for ${tag}`);
        }
        const operationIds = [...operations.keys()];
        for (const [kind, named] of [
          ["operationId", operations],
          ["schema", new Map(Object.entries(schemas))],
        ] as const) {
          for (const [name, location] of named) {
            const operation = kind === "schema" ? operationBehind(name, operationIds) : undefined;
            const owner =
              owners.get(name) ??
              meaningInJavaScript(name) ??
              (operation && `what generators name a type of the operation ${operation}`);
            if (owner) report({ message: `The ${kind} "${name}" is also ${owner}. Choose another name.`, location });
          }
        }
        reportDoubles(Object.entries(schemas), report);
      },
    },
  };
}

/** Names that differ only in case are one file on some systems, and one name in some languages. */
function reportDoubles(schemas: [name: string, location: Location][], report: VisitorContext["report"]): void {
  for (const [, [first, ...doubles]] of Map.groupBy(schemas, ([name]) => name.toLowerCase())) {
    for (const [name, location] of doubles) {
      report({ message: `The schemas "${first?.[0]}" and "${name}" differ only in case. Rename one.`, location });
    }
  }
}
