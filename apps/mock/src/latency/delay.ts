import { isObject } from "@hwc-users/spec";
import { isMilliseconds, parseWholeNumber } from "../options/option-values.ts";

/**
 * The delay of a response, in milliseconds: a number, a range from which each delay is picked at random, or two percentiles of
 * a log-normal distribution, which has the long tail of real services.
 *
 * @example
 * const delay: Delay = { p50: 100, p99: 2000 };
 */
export type Delay = number | readonly [min: number, max: number] | Percentiles;

/** Half of the delays are below `p50`, and 99 of 100 below `p99`. */
export interface Percentiles {
  p50: number;
  p99: number;
}

/** Completes the sentence "the delay must be …". */
export const EXPECTED_DELAY =
  "milliseconds such as 200, a range such as 100-300, or percentiles such as p50=100,p99=2000, up to 600000";

const PERCENTILES = /^p50=(\d+),p99=(\d+)$/;

/** Whether a value is a delay of at most ten minutes. */
export function isDelay(value: unknown): value is Delay {
  if (Array.isArray(value)) return value.length === 2 && isOrdered(value[0], value[1]);
  return isObject(value) ? isPercentiles(value) : isMilliseconds(value);
}

/** Parses `200`, `100-300` or `p50=100,p99=2000`. Any other text gives NaN, which is no delay. */
export function parseDelay(text: string): Delay {
  const [, p50, p99] = PERCENTILES.exec(text) ?? [];
  if (p50 !== undefined && p99 !== undefined) return { p50: parseWholeNumber(p50), p99: parseWholeNumber(p99) };
  const [min = "", max, ...rest] = text.split("-");
  if (max === undefined) return parseWholeNumber(min);
  return rest.length > 0 ? Number.NaN : [parseWholeNumber(min), parseWholeNumber(max)];
}

function isPercentiles({ p50, p99, ...others }: Partial<Record<string, unknown>>): boolean {
  return p50 !== 0 && isOrdered(p50, p99) && Object.keys(others).length === 0;
}

function isOrdered(low: unknown, high: unknown): boolean {
  return isMilliseconds(low) && isMilliseconds(high) && low <= high;
}
