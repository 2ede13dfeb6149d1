import cluster from "node:cluster";

/** Ctrl-C and SIGTERM. */
export interface StopSignal {
  /** Sets what happens at the signal, before the process ends. */
  onStop(stop: () => Promise<void>): void;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends the process at the first Ctrl-C or SIGTERM: at once during the start, later after a stop in order. The second signal
 * ends it at once. A worker ignores further signals: it receives Ctrl-C twice, from the terminal and from the primary process.
 */
export function listenForStopSignal(): StopSignal {
  let stop = async () => {};
  let isStopping = false;

  async function onSignal(): Promise<void> {
    if (cluster.isPrimary) for (const signal of SIGNALS) process.off(signal, onSignal);
    if (isStopping) return;
    isStopping = true;
    try {
      await stop();
    } catch (error) {
      console.error((error as Error).message);
      process.exitCode = 1;
    }
    // A log that nobody reads would keep the process running.
    process.exit();
  }

  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    onStop(stopInOrder) {
      stop = stopInOrder;
    },
  };
}
