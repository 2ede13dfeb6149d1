/** Pauses that grow, between attempts that may harm: the vendor locks accounts and limits the number of live tokens. */
export interface Backoff {
  /** Returns whether the pause is over. */
  isOver(): boolean;
  /**
   * Starts a pause, twice as long as the last one. Long after the last one, it is the shortest again.
   *
   * @param atLeast The minimum of the pause, in milliseconds.
   */
  start(atLeast?: number): void;
  /** Ends the pause. The next one is the shortest again. */
  reset(): void;
}

/** Creates a backoff. The shortest and the longest pause are in milliseconds. */
export function createBackoff(shortest: number, longest: number): Backoff {
  let pause = 0;
  let end = 0;
  return {
    isOver: () => Date.now() >= end,
    start(atLeast = shortest) {
      const now = Date.now();
      pause = now - end > longest ? atLeast : Math.min(Math.max(pause * 2, atLeast), longest);
      end = now + pause;
    },
    reset() {
      pause = end = 0;
    },
  };
}

/** Creates the backoff for new tokens after a rejected one. A token that is rejected at once does not get better by renewal. */
export function createRenewalBackoff(): Backoff {
  return createBackoff(60_000, 900_000);
}
