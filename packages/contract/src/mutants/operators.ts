import { isObject, type Json, type JsonObject, objectAt } from "../document/document.ts";
import { drop, type Operator, rename, replace } from "./change.ts";

// Named by what they do to the value of a keyword, or to each member or item inside it.

export const dropped: Operator = () => [drop];

export const renamed: Operator = (value) => [replace(`${value}X`, value)];

/** One more and one less, and no limit at all. */
export const moved: Operator = (value) => [replace(Number(value) + 1, value), replace(Number(value) - 1, value), drop];

export const flipped: Operator = (value) => [replace(!value, value)];

/** Another value of the same type. */
export const changed: Operator = (value) => [replace(otherThan(value), value)];

/** One item less, one more. */
export const members: Operator = (value) => {
  const items = [value].flat();
  return [
    ...items.map((item) =>
      replace(
        items.filter((other) => other !== item),
        items,
      ),
    ),
    replace([...items, otherThan(items[0] ?? "x", items)], items),
  ];
};

export const otherType: Operator = (value) => {
  const types = [value].flat() as string[];
  const swapped: Record<string, string> = {
    string: "integer",
    integer: "string",
    boolean: "string",
    object: "array",
    array: "object",
  };
  return types.length > 1
    ? types.map((type) =>
        replace(
          types.filter((other) => other !== type),
          types,
        ),
      )
    : [replace(swapped[String(value)] ?? "string", value), replace([...types, "null"], value)];
};

export const otherMethod: Operator = () => [rename("patch"), rename("post")];

export const otherPlace: Operator = (value) =>
  ["path", "query", "header", "cookie"].filter((place) => place !== value).map((place) => replace(place, value));

export const otherScheme: Operator = (value, _, document) => {
  const names = Object.keys(objectAt(document, "components", "securitySchemes"));
  const [requirement] = [value].flat();
  const others = names.filter((name) => !Object.hasOwn(objectAt(requirement), name));
  return [drop, replace([], value), ...others.map((name) => replace([{ [name]: [] }], value))];
};

/** Another component of the same kind. */
export const otherReference: Operator = (value, _, document) => {
  const [, components = "", kind = "", own = ""] = String(value).split("/");
  const names = Object.keys(objectAt(document, components, kind));
  const next = names[(names.indexOf(own) + 1) % names.length];
  return next === undefined || next === own ? [] : [replace(`#/${components}/${kind}/${next}`, value)];
};

export const otherStatus: Operator = () => [drop, rename("418")];

export const memberNames: Operator = () => [drop, rename("renamed")];

/** One value less, one other, in a list that stands in a description. */
export const listedValues: Operator = (value) =>
  [...String(value).matchAll(/^- `(-?\d+)`:.*\n?/gm)].flatMap(([line, number]) => [
    replace(String(value).replace(line, ""), value),
    replace(String(value).replace(`\`${number}\`:`, "`77`:"), value),
  ]);

/** Another value of the same type, and one of another type; for what holds others, one member less or more. */
export const shownValue: Operator = (value) => {
  if (isObject(value)) return [replace({ ...value, added: "x" }, value)];
  if (Array.isArray(value)) return value.length > 0 ? [replace([...value, value[0] as Json], value)] : [];
  return [replace(otherThan(value), value), replace(typeof value === "string" ? 7 : "seven", value)];
};

/** Adds to a schema what it does not say. */
export const additions = (schema: JsonObject): [string, Json][] => {
  const types = [schema["type"] ?? []].flat();
  const additional: [string, Json][] = [
    ...(types.includes("string")
      ? ([
          ["maxLength", 64],
          ["minLength", 1],
          ["pattern", "^x"],
          ["x-personal", true],
        ] as [string, Json][])
      : []),
    ...(types.includes("integer")
      ? ([
          ["minimum", 1],
          ["maximum", 99],
        ] as [string, Json][])
      : []),
    ...(types.includes("object")
      ? ([
          ["additionalProperties", false],
          ["required", Object.keys(objectAt(schema, "properties")).slice(0, 1)],
        ] as [string, Json][])
      : []),
    ...(types.includes("array")
      ? ([
          ["maxItems", 99],
          ["minItems", 1],
        ] as [string, Json][])
      : []),
    ...(types.length > 0
      ? ([
          ["default", null],
          ["deprecated", true],
          ["enum", ["x"]],
        ] as [string, Json][])
      : []),
  ];
  return additional.filter(([keyword]) => !Object.hasOwn(schema, keyword));
};

function otherThan(value: Json, taken: readonly Json[] = []): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return Math.max(value, ...taken.map(Number)) + 1;
  return value === null ? "x" : `${value}x`;
}
