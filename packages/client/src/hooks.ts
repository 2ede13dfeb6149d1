import type { CallError } from "./errors.ts";

/** What every event of a call tells. */
export interface CallEvent {
  /** The call, such as `updateUser`; `raw` for a call on `raw`. */
  operationId: string;
  /** The ID that all requests of the call carry. */
  requestId: string;
  /** How many requests the call has sent, with this one. */
  attempts: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  method: string;
  /** The path template: the values in the path can be personal. */
  path: string;
  /** The JSON body, with personal fields redacted. */
  body: unknown;
}

/** A response came. */
export interface ResponseEvent extends CallEvent {
  status: number;
  /** How long it took since the request was sent, in milliseconds. */
  duration: number;
}

/** The call is made again. */
export interface RetryEvent extends CallEvent {
  /** How long until then, in milliseconds. */
  delay: number;
  /** The status that is the reason; missing when the connection failed. */
  status?: number | undefined;
}

/**
 * Functions that see what a call does. Neither tokens nor personal fields reach them. They are called in line: an error that
 * one throws ends the call.
 */
export interface Hooks {
  /** Before each request. */
  onRequest?: (event: RequestEvent) => void;
  /** After each response, also that of a failure. */
  onResponse?: (event: ResponseEvent) => void;
  /** Before each wait for another attempt. */
  onRetry?: (event: RetryEvent) => void;
  /** Once, when a method rejects. */
  onError?: (error: CallError) => void;
}

/** Takes a line of text for each event; `console` and pino fit. */
export interface Logger {
  debug(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** Calls the hook of an event, and logs it. */
export type Emit = <Name extends keyof Hooks>(hook: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]) => void;

/** Makes the function that tells the hooks and the log; undefined when there are none, so that no event is made. */
export function createEmit(options: Hooks & { logger?: Logger }): Emit | undefined {
  const { logger } = options;
  if (!(options.onRequest ?? options.onResponse ?? options.onRetry ?? options.onError ?? logger)) return undefined;
  return (hook, event) => {
    (options[hook] as ((seen: typeof event) => void) | undefined)?.(event);
    const level = hook === "onError" ? "error" : hook === "onRetry" ? "warn" : "debug";
    logger?.[level](`${hook} ${JSON.stringify(event)}`);
  };
}
