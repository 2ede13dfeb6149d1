/** A measured value at each size of the spec, from the smallest to the largest. */
export interface Series {
  name: string;
  points: readonly Point[];
}

/** A value for a number of operations. */
interface Point {
  operations: number;
  value: number;
}

/**
 * Compares the value at the largest size with the value of linear growth: every further operation would add what it adds between
 * the smallest and the middle size. So the fixed part of a value counts once.
 *
 * @returns About 1 if the value grows linearly. A value of 4, 100 and 400 operations that grows with their square has 3.9.
 */
export function growthOf({ points }: Series): number {
  const [smallest, middle, largest] = points;
  if (!smallest || !middle || !largest) throw new Error("The growth needs the values of three sizes.");
  const added = Math.max(middle.value - smallest.value, 0) / (middle.operations - smallest.operations);
  return largest.value / (smallest.value + added * (largest.operations - smallest.operations));
}
