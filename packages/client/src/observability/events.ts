import type { CallError } from "../errors/call-error.ts";
import type { CallEvent } from "./call-event.ts";

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  method: string;
  /** The path template, because the values in a path can be personal. */
  path: string;
  /** The JSON body, with personal fields redacted. */
  body: unknown;
}

/** A response was received. */
export interface ResponseEvent extends CallEvent {
  status: number;
  /** The time since the request was sent, in milliseconds. */
  duration: number;
}

/** The call will be retried. */
export interface RetryEvent extends CallEvent {
  /** The delay before the next attempt, in milliseconds. */
  delay: number;
  /** The status that caused the retry; undefined when the connection failed. */
  status?: number | undefined;
  /** Why the connection failed: the code of the error, such as `ECONNREFUSED`, or else its name. */
  failure?: string | undefined;
}

/** An attempt ended: its response was read or discarded, or it received none. */
export interface AttemptEndEvent extends CallEvent {
  /** The status; undefined without a response. */
  status?: number | undefined;
  /** Why there is no complete response: the code of the error, such as `ECONNREFUSED`, or else its name. */
  failure?: string | undefined;
  /** The time since the request was sent, in milliseconds. */
  duration: number;
}

/** A call ended: its promise is about to resolve or to reject. */
export interface CallEndEvent extends CallEvent {
  method: string;
  /** The path template; empty for a call on `raw`. */
  path: string;
  /** The status of the last response; undefined if there is none. */
  status?: number | undefined;
  /** What the promise rejects with: a `CallError`, or an error of middleware. Undefined after a success. */
  error?: unknown;
  /** The time since the call began, in milliseconds. */
  duration: number;
}

/** The events, by the hook that receives them. */
export interface HookEvents {
  /** Called before each request. */
  onRequest: RequestEvent;
  /** Called after each response, including error responses. */
  onResponse: ResponseEvent;
  /** Called at the end of each attempt, with or without a response. */
  onAttemptEnd: AttemptEndEvent;
  /** Called before the delay of each retry. */
  onRetry: RetryEvent;
  /** Called once, when a method rejects. */
  onError: CallError;
  /** Called once, at the end of each call, also of one on `raw`. */
  onCallEnd: CallEndEvent;
}

/**
 * Functions that observe a call. They receive neither tokens nor personal fields. The client calls them synchronously, and
 * does not wait for a promise that they return. A hook that throws or rejects does not change the call; `logger` receives a
 * line about it.
 */
export type Hooks = { [Name in keyof HookEvents]?: (event: HookEvents[Name]) => void };

/** Receives a line of text for each event, such as `console` or a pino logger. A logger that throws does not change the call. */
export interface Logger {
  debug(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}
