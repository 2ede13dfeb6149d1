import type { UnresolvedSchema } from "./schema.ts";
import { follow, isReference, type Located, type Location, type VisitorContext } from "./visitor.ts";

/** The parts of an operation that the rules about examples read. */
export interface OperationNode {
  operationId?: string;
  tags?: string[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
}

/** The JSON body of a request or a response. */
export interface Body {
  /** `request`, or the key of the response, such as `200` or `default`. */
  part: string;
  schema: Located<UnresolvedSchema>;
  examples: BodyExample[];
}

/** An example of a body. */
interface BodyExample {
  name: string;
  value: unknown;
  /** Where its value is. */
  location: Location;
  /** Where the example is named. */
  written: Location;
  /** The reference to its file; undefined if it is written in place. */
  reference?: string;
}

interface WithContent {
  content?: Record<string, MediaType>;
}

interface MediaType {
  schema?: UnresolvedSchema;
  examples?: Record<string, unknown>;
}

/** Lists the bodies of an operation with their examples. */
export function bodiesOf(operation: OperationNode, context: VisitorContext): Body[] {
  const { location } = context;
  const parts: [part: string, node: unknown, location: Location][] = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => [status, response, location.child(["responses", status])],
  );
  if (operation.requestBody) parts.unshift(["request", operation.requestBody, location.child("requestBody")]);
  return parts.flatMap(([part, node, from]) => {
    const found = follow<WithContent>(node as WithContent, from, context);
    return Object.entries(found?.node.content ?? {}).flatMap(([type, written]) => {
      const mediaType = follow<MediaType>(written, (found?.location ?? from).child(["content", type]), context);
      return mediaType ? [readBody(part, mediaType, context)] : [];
    });
  });
}

function readBody(part: string, { node, location }: Located<MediaType>, context: VisitorContext): Body {
  const examples = Object.entries(node.examples ?? {}).flatMap(([name, example]): BodyExample[] => {
    const written = location.child(["examples", name]);
    const found = follow<{ value?: unknown }>(example as object, written, context);
    if (!found) return [];
    const reference = isReference(example) ? { reference: example.$ref } : {};
    return [{ name, value: found.node.value, location: found.location.child("value"), written, ...reference }];
  });
  return { part, schema: { node: node.schema ?? {}, location: location.child("schema") }, examples };
}
