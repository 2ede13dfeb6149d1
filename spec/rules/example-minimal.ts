import { accepts } from "./json-schema.ts";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { dereference, type Schema } from "./schema.ts";
import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";

type Path = (string | number)[];

/**
 * Nothing can be removed from a request example named `minimal`: no property, at any depth, and no item of an array but the
 * last. Where all properties are optional, it has one of them: an empty body changes nothing.
 */
export function exampleMinimal() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      for (const { schema, examples } of bodiesOf(operation, context).filter(({ part }) => part === "request")) {
        const dereferenced = dereference(schema.node, schema.location, context);
        for (const { value, location } of examples.filter(({ name }) => name === "minimal")) {
          for (const path of removable(dereferenced, value)) {
            const message = `The minimal example is valid without "${path.join(".")}". Remove it.`;
            report(context, message, location.child(path));
          }
        }
      }
    },
  };
}

/** Lists the paths of what can be removed from a value, one at a time. */
function removable(schema: Schema, body: unknown): Path[] {
  const isOnlyProperty = isRecord(body) && Object.keys(body).length === 1;
  const paths = pathsIn(body).filter((path) => !(isOnlyProperty && path.length === 1));
  return paths.filter((path) => accepts(schema, without(body, path)));
}

function pathsIn(value: unknown): Path[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => [
      ...(value.length > 1 ? [[index]] : []),
      ...pathsIn(item).map((path) => [index, ...path]),
    ]);
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    return rest.length > 0
      ? value.map((item, index) => (index === key ? without(item, rest) : item))
      : value.filter((_, index) => index !== key);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length > 0
      ? entries.map(([name, inner]) => [name, name === key ? without(inner, rest) : inner])
      : entries.filter(([name]) => name !== key),
  );
}
