import cluster from "node:cluster";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Stops on the first Ctrl-C or SIGTERM; the second ends the process at once. A worker ignores further signals: it receives
 * Ctrl-C twice, from the terminal and from the primary process.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  function onSignal(): void {
    if (cluster.isPrimary) for (const signal of SIGNALS) process.off(signal, onSignal);
    if (stopping) return;
    stopping = true;
    stop().catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
  }
  for (const signal of SIGNALS) process.on(signal, onSignal);
}
