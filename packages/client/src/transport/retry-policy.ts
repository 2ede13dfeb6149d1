/** When and how often a call is retried. Times are in milliseconds. The defaults come from the spec. */
export interface RetryPolicy {
  /**
   * The largest number of retries; 0 turns them off.
   *
   * @default 2
   */
  readonly retries: number;
  /**
   * The statuses that are retried. A failed connection is always retried.
   *
   * @default [408, 429, 500, 502, 503, 504]
   */
  readonly statuses: readonly number[];
  /**
   * The upper limit of the delay before the first retry. The limit doubles with each retry; the delay is a random number
   * between 0 and the limit. `maxDelay` is the largest limit, this first one included.
   *
   * @default 500
   */
  readonly minDelay: number;
  /**
   * The largest value that the upper limit of the delay grows to.
   *
   * @default 8000
   */
  readonly maxDelay: number;
  /**
   * The longest `Retry-After` that the client waits for. If `Retry-After` is longer, the call fails at once.
   *
   * @default 60000
   */
  readonly maxRetryAfter: number;
}

/** Returns a field of the retry policy of a call. */
export type ReadRetryPolicy = <Name extends keyof RetryPolicy>(name: Name) => RetryPolicy[Name];
