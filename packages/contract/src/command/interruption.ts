/** The signals of Ctrl-C, of `kill`, and of a terminal that closes. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What interrupts a run. */
export interface InterruptionEvents {
  /** Is called at the first signal to end. */
  onSignal(): void;
  /** Is called with an error that was not caught. */
  onCrash(error: unknown): void;
}

/** Returns a signal that aborts when the process gets the first signal to end, or crashes. The next one ends it at once. */
export function interruptionOf(process: NodeJS.Process, { onSignal, onCrash }: InterruptionEvents): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    // Without a listener, Node ends the process at the next signal.
    for (const name of SIGNALS) process.removeListener(name, interrupt);
    onSignal();
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  process.on("uncaughtException", (error) => {
    onCrash(error);
    controller.abort();
  });
  return controller.signal;
}
