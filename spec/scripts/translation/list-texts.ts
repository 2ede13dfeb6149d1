import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { OBJECT_FIELDS, type ObjectField, type ObjectKind } from "../openapi-objects.ts";

/** An object of a document with its texts. */
export interface ObjectTexts {
  /** The JSONPath of the object, such as `$.components.schemas.User`. */
  target: string;
  /** The object without its other fields. */
  texts: JsonObject;
}

/** Fields that people read: texts, and a map from each value of an enum to its meaning. */
const TEXT_FIELDS = ["title", "summary", "description", "x-enumDescriptions"];

/** Lists the texts of an OpenAPI document, in its order. Text in the value of an example, such as an error message, is data. */
export function listTexts(document: JsonObject): ObjectTexts[] {
  return textsOf(document, "document", "$");
}

function textsOf(value: Json, kind: ObjectKind, target: string): ObjectTexts[] {
  if (!isObject(value)) return [];
  const object = value as JsonObject;
  const texts = Object.entries(object).filter(([name]) => TEXT_FIELDS.includes(name));
  const inner = Object.entries(OBJECT_FIELDS[kind]).flatMap(([name, field]) =>
    childrenOf(object[name], field).flatMap(([path, child]) =>
      textsOf(child, field.kind, target + segment(name) + path),
    ),
  );
  return texts.length > 0 ? [{ target, texts: Object.fromEntries(texts) }, ...inner] : inner;
}

function childrenOf(value: Json | undefined, { in: container }: ObjectField): [path: string, child: Json][] {
  if (value === undefined) return [];
  if (container === "object") return [["", value]];
  if (container === "list" && Array.isArray(value)) return value.map((child, index) => [`[${index}]`, child]);
  if (container === "map" && isObject(value))
    return Object.entries(value as JsonObject).map(([name, child]) => [segment(name), child]);
  return [];
}

function segment(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/['\\]/g, "\\$&")}']`;
}
