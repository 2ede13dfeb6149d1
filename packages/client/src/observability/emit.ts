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
    callHook?.(event);
    const level = hook === "onError" ? "error" : hook === "onRetry" ? "warn" : "debug";
    logger?.[level](`${hook} ${JSON.stringify(event)}`);
  };
}
