/** Returns the next random number, from 0 up to but not including 1. */
export type Random = () => number;

const RANGE = 2 ** 32;

/**
 * Creates a generator of random numbers. The same seed gives the same sequence (the algorithm is mulberry32).
 *
 * @param seed `Math.random` when omitted.
 */
export function createRandom(seed?: number): Random {
  if (seed === undefined) return Math.random;
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}
