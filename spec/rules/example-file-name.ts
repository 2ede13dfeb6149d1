import { basename } from "node:path";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";

/** The file of an example says where it belongs: `<operationId or tag>.<request, status or default>.<name>.yaml`. */
export function exampleFileName() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      const { operationId, tags: [tag = "<tag>"] = [] } = operation;
      if (!operationId) return;
      for (const { part, examples } of bodiesOf(operation, context)) {
        for (const { name, reference, written } of examples) {
          if (reference === undefined) continue;
          const file = basename(reference, ".yaml");
          const owners = part === "request" ? [operationId] : [operationId, tag];
          const expected = owners.map((owner) => `${owner}.${part}.${name}`);
          if (!expected.includes(file)) {
            const place = `the ${part === "request" ? "request" : `${part} response`} of ${operationId}`;
            const message = `The file "${file}" is an example of ${place}. Name it ${expected.map((one) => `${one}.yaml`).join(" or ")}, or use another example.`;
            report(context, message, written);
          }
        }
      }
    },
  };
}
