import type { MockRequest } from "../requests.ts";

/** What a load generator shall do. */
export interface Job {
  port: number;
  requests: MockRequest[];
  /** How many connections there are, each with one request in flight. */
  connections: number;
  /** How long answers do not count at first, and how long they count then, in milliseconds. */
  warmUp: number;
  duration: number;
}

/** What came of it. */
export interface Load {
  /** Requests answered as expected, per second. */
  throughput: number;
  /** The time of an answer in milliseconds: the median, and what 99 of 100 stay below. */
  p50: number;
  p99: number;
  /** Processor time of the generator for a request, in microseconds. */
  generatorCpu: number;
  /** How many answers do not count, and why the first of them does not. */
  failures: number;
  reason?: string;
}
