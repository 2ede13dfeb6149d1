/** The value below which a share of the values lies, such as 0.25; between two values it is interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const index = (sorted.length - 1) * share;
  const below = sorted[Math.floor(index)] ?? Number.NaN;
  const above = sorted[Math.ceil(index)] ?? Number.NaN;
  return below + (above - below) * (index % 1);
}

/** The value in the middle. Unlike the mean, it does not move when one round of many is disturbed. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A copy in a random order. */
export function shuffle<T>(values: readonly T[]): T[] {
  const keyed = values.map((value) => ({ key: Math.random(), value }));
  return keyed.sort((one, other) => one.key - other.key).map(({ value }) => value);
}
