/** Bounds the silence of the upstream. A slow client is not the upstream's fault. */
export interface SilenceTimer {
  /** Restarts the time. Called when either side has made progress. */
  restart(): void;
  stop(): void;
}

/**
 * Starts a timer that measures only the silence of the upstream.
 *
 * @param isClientsTurn Whether the exchange waits for the client: for its body, or until it has read what it was sent.
 */
export function startSilenceTimer(timeout: number, isClientsTurn: () => boolean, onSilence: () => void): SilenceTimer {
  const timer = setTimeout(() => {
    // No progress since the last restart, so it has been the same side's turn all the time.
    if (isClientsTurn()) timer.refresh();
    else onSilence();
  }, timeout);
  return { restart: () => void timer.refresh(), stop: () => clearTimeout(timer) };
}
