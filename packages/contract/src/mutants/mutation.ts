import type { Json, JsonObject } from "@hwc-users/spec";

/** A change to one member of an object or one item of a list. */
export interface Mutation {
  /** Describes the change, such as `33 in place of 32`. */
  title: string;
  /** Changes the member or item of the given object or list. */
  apply(holder: JsonObject | Json[], key: string | number): void;
}

/** Lists the mutations of a value. */
export type Operator = (value: Json, holder: JsonObject, document: JsonObject) => Mutation[];

export function replace(value: Json, old?: Json): Mutation {
  return {
    title: old === undefined ? `${JSON.stringify(value)} added` : `${short(value)} in place of ${short(old)}`,
    apply(holder, key) {
      (holder as JsonObject)[key] = value;
    },
  };
}

/** Removes a member or an item. */
export const drop: Mutation = {
  title: "removed",
  apply(holder, key) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
};

/** Renames a member and keeps its position. */
export function rename(name: string): Mutation {
  return {
    title: `renamed to ${name}`,
    apply(holder, key) {
      const entries = Object.entries(holder).map(([old, value]) => [old === key ? name : old, value] as const);
      for (const old of Object.keys(holder)) delete (holder as JsonObject)[old];
      for (const [old, value] of entries) (holder as JsonObject)[old] = value;
    },
  };
}

function short(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
