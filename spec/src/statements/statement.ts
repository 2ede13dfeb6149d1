import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Source } from "../operation.ts";

/** One thing that the spec states about the API. */
export interface Statement {
  kind:
    | "operation"
    | "retry policy"
    | "server"
    | "security scheme"
    | "parameter"
    | "header"
    | "response"
    | "field"
    | "rule"
    | "default"
    | "value"
    | "error code";
  /** What it is about, such as `User.corp` or `updateUser 200`. */
  name: string;
  /** Empty if the spec names no source. */
  sources: Source[];
}

/** Returns the sources that a part of the spec names itself; none if they differ between its values. */
export function sourcesOf(part: { "x-source"?: unknown }): Source[] {
  return wordsOf(part["x-source"]);
}

/** Returns the sources of one value of an enumeration: `x-source` can be a map from values to sources. */
export function sourcesOfValue({ "x-source": source }: { "x-source"?: unknown }, value: unknown): Source[] {
  return wordsOf(isObject(source) ? source[String(value)] : source);
}

/** Lists the objects in a list or a map, each with its key. */
export function objectsIn(container: Json | undefined): [string, JsonObject][] {
  return Object.entries(isObject(container) || Array.isArray(container) ? container : {}).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
}

function wordsOf(source: unknown): Source[] {
  if (source === undefined || isObject(source)) return [];
  return [source].flat() as Source[];
}
