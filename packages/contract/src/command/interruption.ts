/** The signals of Ctrl-C, of `kill`, and of a terminal that closes. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Returns a signal that aborts when the process gets the first signal to end. The next one ends the process at once.
 *
 * @param onInterruption Called at the first signal.
 */
export function interruptionOf(process: NodeJS.Process, onInterruption: () => void): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    // Without a listener, Node ends the process at the next signal.
    for (const name of SIGNALS) process.removeListener(name, interrupt);
    onInterruption();
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return controller.signal;
}
