const MAX_ENTRIES = 100_000;
/** The limit of all keys and values together, in characters of their JSON. */
const MAX_SIZE = 16 * 1024 * 1024;

/** A map that removes its oldest entries when it has too many, or too large ones. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Sets an entry that is never removed. */
  keep(key: string, value: Value): void;
  values(): Value[];
}

/**
 * Creates an empty map of values that JSON can represent.
 *
 * @param onRemove Called with each value that is removed.
 */
export function createBoundedMap<Value>(onRemove?: (value: Value) => void): BoundedMap<Value> {
  const kept = new Map<string, Value>();
  const bounded = new Map<string, { value: Value; size: number }>();
  let totalSize = 0;

  // One iterator for all removals: a new one would first skip the gaps that earlier removals left in the map.
  let oldest = bounded.entries();

  function removeOldest(): void {
    while (bounded.size > MAX_ENTRIES || totalSize > MAX_SIZE) {
      const { value: entry } = oldest.next();
      if (!entry) {
        oldest = bounded.entries();
        continue;
      }
      const [key, { value, size }] = entry;
      bounded.delete(key);
      totalSize -= size;
      onRemove?.(value);
    }
  }

  return {
    get: (key) => kept.get(key) ?? bounded.get(key)?.value,
    set(key, value) {
      if (kept.has(key)) return void kept.set(key, value);
      const size = key.length + JSON.stringify(value).length;
      totalSize += size - (bounded.get(key)?.size ?? 0);
      // An entry that is set again keeps its position.
      bounded.set(key, { value, size });
      removeOldest();
    },
    keep: (key, value) => void kept.set(key, value),
    values: () => [...kept.values(), ...[...bounded.values()].map(({ value }) => value)],
  };
}
