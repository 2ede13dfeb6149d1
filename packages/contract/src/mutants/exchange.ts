import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import type { Operator } from "./mutation.ts";

/** With more siblings, such as countries, each is only exchanged with the next one. */
const MANY = 50;

/**
 * Exchanges what two siblings have at a location, such as their descriptions. All pairs of different values count.
 *
 * @param location The names inside each sibling; none for the siblings themselves.
 */
export function exchanged(...location: string[]): Operator {
  return (container) => {
    const siblings = Object.entries(container as JsonObject)
      .map(([key, sibling]) => ({ key, value: valueAt(sibling, location) }))
      .filter((sibling): sibling is Sibling => sibling.value !== undefined);
    return siblings.flatMap((one, index) =>
      siblings
        .slice(index + 1, siblings.length > MANY ? index + 2 : undefined)
        .filter((other) => JSON.stringify(other.value) !== JSON.stringify(one.value))
        .map((other) => ({
          title: [...location, "of", one.key, "and", other.key, "exchanged"].join(" "),
          apply(holder, key) {
            const copy = structuredClone(container);
            setAt(copy, [one.key, ...location], other.value);
            setAt(copy, [other.key, ...location], one.value);
            (holder as JsonObject)[key] = copy;
          },
        })),
    );
  };
}

interface Sibling {
  key: string;
  value: Json;
}

function valueAt(value: Json | undefined, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined) return value;
  return isObject(value) && Object.hasOwn(value, name) ? valueAt(value[name], rest) : undefined;
}

function setAt(container: Json, [name = "", ...rest]: readonly string[], value: Json): void {
  const holder = container as JsonObject;
  if (rest.length === 0) holder[name] = value;
  else setAt(holder[name] ?? null, rest, value);
}
