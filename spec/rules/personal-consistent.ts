import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { dereference, type Schema } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";
import { walkSchema } from "./walk-schema.ts";

/** In one operation, properties of one name are all personal or all not, such as the `email` of the request and the response. */
export function personalConsistent() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      const marks = new Map<string, { mark: boolean; part: string }>();
      for (const { part, schema } of bodiesOf(operation, context)) {
        for (const { keyword, key, node, written, at } of walkSchema(schema.node, schema.location, context)) {
          const mark = keyword === "properties" ? markOf(dereference(node, written, context)) : undefined;
          if (mark === undefined) continue;
          const first = marks.get(String(key)) ?? { mark, part };
          marks.set(String(key), first);
          if (first.mark !== mark) {
            const message = `"${key}" has x-personal: ${mark}, but ${first.mark} in the ${first.part === "request" ? "request" : `${first.part} response`}. Write the same in both.`;
            report(context, message, at("x-personal"));
          }
        }
      }
    },
  };
}

function markOf(schema: Schema): boolean | undefined {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((branch) => typeof branch === "object");
  return schema["x-personal"] ?? branches.map(markOf).find((mark) => mark !== undefined);
}
