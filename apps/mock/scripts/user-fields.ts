import { BANNER, type HttpOperation, replaceOpenEnumerations, type Schema } from "@hwc-users/spec";
import type { Shape } from "../src/state/shape.ts";

/** A shape with the text that describes it. */
interface DescribedShape extends Shape {
  description?: string;
  properties?: Record<string, DescribedShape>;
  items?: DescribedShape;
}

/** Writes the types of the users in a seed, and the shapes against which a seed is checked. */
export function userFields(operations: readonly HttpOperation[]): string {
  const updateUser = operations.find(({ operationId }) => operationId === "updateUser");
  const updateUserInfo = operations.find(({ operationId }) => operationId === "updateUserInfo");
  const user = shapeOf(updateUser?.responses[0]?.schema);
  const desktopUser = shapeOf(updateUserInfo?.requestBody?.schema);
  return `// ${BANNER}
import type { Shape } from "../state/shape.ts";

/** The fields of a Meeting user. */
export interface UserFields ${typeOf({ ...user, types: ["object"] })}

/** The fields of a desktop user. */
export interface DesktopUserFields ${typeOf({ ...desktopUser, types: ["object"] })}

export const userShape: Shape = ${JSON.stringify(user, withoutDescription)};

export const desktopUserShape: Shape = ${JSON.stringify(desktopUser, withoutDescription)};
`;
}

/** Merges the alternatives of a schema. Of an open enumeration, only the type of its values is left. */
function shapeOf(schema: Schema = {}): DescribedShape {
  const { description, type = [], properties, items, anyOf = [] } = replaceOpenEnumerations(schema, ({ open }) => open);
  const alternatives = anyOf.map(shapeOf);
  const shape = {
    types: [...new Set([type, ...alternatives.map(({ types }) => types)].flat())],
    ...(description !== undefined && { description }),
    ...(items && { items: shapeOf(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, shapeOf(inner)])),
    }),
  };
  return Object.assign({}, ...alternatives, shape);
}

function withoutDescription(name: string, value: unknown): unknown {
  return name === "description" && typeof value === "string" ? undefined : value;
}

function typeOf({ types, properties = {}, items }: DescribedShape): string {
  const texts = types.map((type) => {
    if (type === "object") return `{\n${Object.entries(properties).map(propertyOf).join("\n")}\n}`;
    if (type === "array") return `readonly (${items ? typeOf(items) : "unknown"})[]`;
    return type === "integer" ? "number" : type;
  });
  return texts.join(" | ");
}

function propertyOf([name, shape]: [string, DescribedShape]): string {
  const description = shape.description ? `/** ${shape.description.trim().replaceAll("\n", " ")} */\n` : "";
  return `${description}${name}?: ${typeOf(shape)};`;
}
