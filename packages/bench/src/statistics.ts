/** The value that a share of the sorted values lies below: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

/** The value in the middle: one slow call among many does not move it, as it would the mean. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The same values in a random order. */
export function shuffle<T>(values: readonly T[]): T[] {
  const drawn = values.map((value) => [Math.random(), value] as const);
  return drawn.sort(([one], [other]) => one - other).map(([, value]) => value);
}

/** What many rounds come to: their median, and between which values the middle half of them lies. */
export function summarize(values: readonly number[]): { value: number; spread: [number, number] } {
  return { value: median(values), spread: [quantile(values, 0.25), quantile(values, 0.75)] };
}

/** The ratio of one to the other in each round that both have. */
export function ratios(own: readonly number[], other: readonly number[]): number[] {
  return own.slice(0, other.length).map((value, round) => value / (other[round] ?? Number.NaN));
}
