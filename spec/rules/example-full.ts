import { accepts } from "./json-schema.ts";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { dereference, type Schema, typesOf } from "./schema.ts";
import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";

/** An example named `full` has every property, at every depth: objects are filled, and arrays have an item. */
export function exampleFull() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      for (const { schema, examples } of bodiesOf(operation, context)) {
        const dereferenced = dereference(schema.node, schema.location, context);
        for (const { value, location } of examples.filter(({ name }) => name === "full")) {
          for (const { path, what } of gaps(dereferenced, value)) {
            const at = path.length > 0 ? location.child(path) : location;
            report(context, `The full example ${what}`, at);
          }
        }
      }
    },
  };
}

interface Gap {
  path: (string | number)[];
  what: string;
}

function gaps(schema: Schema, value: unknown, path: (string | number)[] = []): Gap[] {
  const shape = shapeOf(schema, value);
  const name = path.length > 0 ? `"${path.join(".")}"` : "the body";
  if (value === null && shape.properties) return [{ path, what: `has null for the object ${name}. Fill the object.` }];
  if (value === null && shape.items) return [{ path, what: `has null for the array ${name}. Add an item.` }];
  if (value === null) return [{ path, what: `has null for ${name}. Write a value.` }];
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ path, what: `has an empty array for ${name}. Add an item.` }];
    const { items } = shape;
    return typeof items === "object" ? value.flatMap((item, index) => gaps(items, item, [...path, index])) : [];
  }
  if (!isRecord(value)) return [];
  return Object.entries(shape.properties ?? {}).flatMap(([property, inner]) => {
    if (!(property in value)) {
      return [{ path, what: `lacks the property "${[...path, property].join(".")}". Add it.` }];
    }
    return typeof inner === "object" ? gaps(inner, value[property], [...path, property]) : [];
  });
}

/** Merges a schema with its branches: all of `allOf`, and the alternatives that the value matches. */
function shapeOf(schema: Schema, value: unknown): Schema {
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
    (alternative) =>
      typeof alternative === "object" && (value === null ? isContainer(alternative) : accepts(alternative, value)),
  );
  const branches = [...(schema.allOf ?? []), ...alternatives].filter((branch) => typeof branch === "object");
  const shapes = branches.map((branch) => shapeOf(branch, value));
  const properties = Object.assign({}, ...[schema, ...shapes].map((shape) => shape.properties)) as Schema["properties"];
  const items = [schema, ...shapes].map((shape) => shape.items).find((inner) => inner !== undefined);
  return {
    ...(properties && Object.keys(properties).length > 0 && { properties }),
    ...(items !== undefined && { items }),
  };
}

function isContainer(schema: Schema): boolean {
  return typesOf(schema).includes("object") || typesOf(schema).includes("array") || "properties" in schema;
}
