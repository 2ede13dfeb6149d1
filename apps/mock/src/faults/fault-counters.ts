/** Counts the requests of faults that change from one request to the next. */
export interface FaultCounters {
  /** Returns how many requests with the key came before, and counts this one. */
  count(key: string): number;
}

const MAX_COUNTERS = 10_000;

/** Creates the counters of one scope. Beyond {@link MAX_COUNTERS}, the one that was unused for longest starts again. */
export function createFaultCounters(): FaultCounters {
  const counters = new Map<string, number>();
  return {
    count(key) {
      const before = counters.get(key) ?? 0;
      counters.delete(key);
      counters.set(key, before + 1);
      const [oldest] = counters.keys();
      if (counters.size > MAX_COUNTERS && oldest !== undefined) counters.delete(oldest);
      return before;
    },
  };
}
