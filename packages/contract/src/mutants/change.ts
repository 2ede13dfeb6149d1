import type { Json, JsonObject } from "../document/document.ts";

/** A change to one member of an object or one item of a list. */
export interface Change {
  /** What it does, such as `33 in place of 32`. */
  title: string;
  /** Applies itself to the object or list that holds the place. */
  apply(holder: JsonObject | Json[], key: string | number): void;
}

/** Lists the changes that a value can undergo. */
export type Operator = (value: Json, holder: JsonObject, document: JsonObject) => Change[];

export function replace(value: Json, old?: Json): Change {
  return {
    title: old === undefined ? `${JSON.stringify(value)} added` : `${short(value)} in place of ${short(old)}`,
    apply(holder, key) {
      (holder as JsonObject)[key] = value;
    },
  };
}

/** Leaves out a member, or an item. */
export const drop: Change = {
  title: "left out",
  apply(holder, key) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
};

/** Gives a member another name, at the same place. */
export function rename(name: string): Change {
  return {
    title: `called ${name}`,
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
