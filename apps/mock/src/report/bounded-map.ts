/** A map whose further keys share one value once it is full. */
export interface BoundedMap<Value> {
  getOrAdd(key: string, create: () => Value): Value;
  values(): Iterable<Value>;
}

/**
 * Creates an empty map.
 *
 * @param max The number of keys that have a value of their own.
 * @param createShared Creates the value of all further keys.
 */
export function createBoundedMap<Value>(max: number, createShared: () => Value): BoundedMap<Value> {
  const values = new Map<string, Value>();
  let shared: Value | undefined;
  return {
    getOrAdd(key, create) {
      const known = values.get(key);
      if (known !== undefined) return known;
      if (values.size >= max) {
        shared ??= createShared();
        return shared;
      }
      const created = create();
      values.set(key, created);
      return created;
    },
    values: () => (shared === undefined ? values.values() : [...values.values(), shared]),
  };
}
