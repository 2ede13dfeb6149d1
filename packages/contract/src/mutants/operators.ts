import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { drop, type Operator, rename, replace } from "./mutation.ts";

// Each operator is named after its mutation of a keyword's value, or of each member or item inside.

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

export const otherMethod: Operator = (operation, pathItem) =>
  ["patch", "post"].filter((method) => pathItem[method] !== operation).map(rename);

export const otherIn: Operator = (value) =>
  ["path", "query", "header", "cookie"].filter((part) => part !== value).map((part) => replace(part, value));

export const otherScheme: Operator = (value, _, document) => {
  const names = Object.keys(objectAt(document, "components", "securitySchemes"));
  const [requirement = null, ...alternatives] = [value].flat();
  const others = names.filter((name) => !Object.hasOwn(objectAt(requirement), name));
  const withoutAlternatives = alternatives.length > 0 ? [replace([requirement], value)] : [];
  return [drop, replace([], value), ...withoutAlternatives, ...others.map((name) => replace([{ [name]: [] }], value))];
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

/** Another source, for all values or for each of them, and one source less. */
export const otherSource: Operator = (value) => {
  if (!isObject(value)) return [value === "page" ? "assumed" : "page", "unknown"].map((word) => replace(word, value));
  return Object.entries(value).flatMap(([name, word]) => {
    const { [name]: _, ...others } = value;
    return [replace({ ...others, [name]: word === "page" ? "assumed" : "page" }, value), replace(others, value)];
  });
};

/** Another date in a text. */
export const otherDate: Operator = (value) =>
  [...String(value).matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) =>
    replace(String(value).replace(date, "2001-01-01"), value),
  );

/** Another number of characters in a text, and none. */
export const otherDescribedLimit: Operator = (value) =>
  [...String(value).matchAll(/(\d+)(\s+characters)/g)].flatMap(([limit, number, unit]) =>
    [`${number}0${unit}`, "some characters"].map((other) => replace(String(value).replace(limit, other), value)),
  );

export const otherDiallingCode: Operator = (value) =>
  String(value).startsWith("+") ? [replace(`${value}1`, value)] : [];

/** Another value of the same type, and one of another type. For a list, one more item. */
export const shownValue: Operator = (value) => {
  if (isObject(value)) return [replace({ ...value, added: "x" }, value)];
  if (Array.isArray(value)) return value.length > 0 ? [replace([...value, value[0] as Json], value)] : [];
  return [replace(otherThan(value), value), replace(typeof value === "string" ? 7 : "seven", value)];
};

const CONSTRAINTS: Record<string, Record<string, Json>> = {
  string: { maxLength: 64, minLength: 1, pattern: "^x", "x-personal": true },
  integer: { minimum: 1, maximum: 99 },
  object: { additionalProperties: false },
  array: { maxItems: 99, minItems: 1 },
};

/** Constraints that a schema does not have, but could. */
export const additions = (schema: JsonObject): [string, Json][] => {
  const types = [schema["type"] ?? []].flat().map(String);
  const constraints = {
    ...Object.assign({}, ...types.map((type) => CONSTRAINTS[type] ?? {})),
    ...(types.includes("object") && { required: Object.keys(objectAt(schema, "properties")).slice(0, 1) }),
    ...(types.length > 0 && { default: null, deprecated: true, enum: ["x"] }),
  };
  return Object.entries<Json>(constraints).filter(([keyword]) => !Object.hasOwn(schema, keyword));
};

function otherThan(value: Json, taken: readonly Json[] = []): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return Math.max(value, ...taken.map(Number)) + 1;
  return value === null ? "x" : `${value}x`;
}
