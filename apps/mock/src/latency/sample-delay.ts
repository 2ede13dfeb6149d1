import { MAX_MILLISECONDS } from "../options/option-values.ts";
import type { Random } from "../random/create-random.ts";
import type { Delay, Percentiles } from "./delay.ts";

/** 99 % of a standard normal distribution are below this value. */
const NORMAL_P99 = 2.3263478740408408;

/** Picks the delay of one response, in milliseconds. */
export function sampleDelay(delay: Delay, random: Random): number {
  if (typeof delay === "number") return delay;
  if ("p50" in delay) return Math.min(sampleLogNormal(delay, random), MAX_MILLISECONDS);
  const [min, max] = delay;
  return min + random() * (max - min);
}

function sampleLogNormal({ p50, p99 }: Percentiles, random: Random): number {
  const deviation = Math.log(p99 / p50) / NORMAL_P99;
  return p50 * Math.exp(deviation * sampleNormal(random));
}

/** Samples a standard normal distribution with the Box–Muller transform. */
function sampleNormal(random: Random): number {
  // 1 - random() is never 0, which has no logarithm.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
