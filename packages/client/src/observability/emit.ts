import type { HookEvents, Hooks, Logger } from "./events.ts";

/** Calls the hook of an event, and logs the event. The event is built only if there is a hook or a logger. */
export type Emit = <Name extends keyof HookEvents>(hook: Name, event: () => HookEvents[Name]) => void;

/** Creates the function that emits the events of a client. */
export function createEmit(options: Hooks & { logger?: Logger }): Emit {
  const { logger } = options;
  return (hook, createEvent) => {
    const { [hook]: callHook }: Hooks = options;
    if (!callHook && !logger) return;
    const event = createEvent();
    if (callHook) notify(() => callHook(event), logger, hook);
    const level = hook === "onError" ? "error" : hook === "onRetry" ? "warn" : "debug";
    if (logger) notify(() => logger[level](`${hook} ${JSON.stringify(event)}`));
  };
}

/**
 * Calls an observer, synchronously. An observer that fails neither changes the outcome of a call nor ends the process.
 *
 * @param logger Receives a line if the observer throws or rejects.
 * @param name The name of the observer, for this line.
 */
export function notify(observe: () => unknown, logger?: Logger, name?: string): void {
  // An async function turns a throw, a rejected promise and a thenable that throws into its own rejection.
  (async () => observe())()
    .catch((error) => logger?.error(`${name} failed: ${error}`))
    .catch(() => {});
}
