import { setTimeout } from "node:timers/promises";
import type { CallError, CallOptions, CallPromise } from "@hwc-users/client";
import { type Faults, type LoggedRequest, type ReplyHandler, startFaults } from "@hwc-users/faults";
import { exampleArguments, type OperationId, operations, successResponse, type TokenOperation } from "@hwc-users/spec";
import type { Middleware } from "openapi-fetch";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { createUntypedClient, methodOf, type Options, rawMethodOf } from "./services.ts";

/** The server of a test. Each test has its own, because an abandoned request of the last test may still arrive. */
export let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await faults.close();
});

/** A client for one operation, without its types. */
export interface OperationClient {
  /** Calls the method of the operation. */
  call(callOptions?: CallOptions, input?: unknown): CallPromise<unknown>;
  /** Calls the operation with the method function of `raw`, such as `raw.PUT`. */
  raw(input?: Record<string, unknown>, init?: object): ReturnType<ReturnType<typeof rawMethodOf>>;
  /** Calls the operation with `raw.request`. */
  request(input?: Record<string, unknown>, init?: object): ReturnType<ReturnType<typeof rawMethodOf>>;
  use(middleware: Middleware): void;
  eject(middleware: Middleware): void;
}

/** An operation of the spec, and the means to call it. */
export interface OperationFixture {
  id: OperationId;
  operation: TokenOperation;
  /** The example arguments, with the body example "full". */
  input: Record<string, unknown>;
  /** Creates a client of `faults`. It has the retries of the spec, but short delays. */
  client(options?: Options): OperationClient;
  /** Scripts the next replies. */
  next(...replies: ReplyHandler[]): void;
  /** Returns the requests of the operation. */
  requests(): LoggedRequest[];
}

/** All operations of the spec. */
export const calls: OperationFixture[] = operations.map((operation) => {
  const id = operation.operationId as OperationId;
  const input = exampleArguments(operation, "full");
  return {
    id,
    operation,
    input,
    client: (options) => clientOf(operation, input, options),
    next: (...replies) => faults.next(id, replies),
    requests: () => faults.requests(id),
  };
});

/** The calls of operations whose response has a body. */
export const withBody = calls.filter((call) => exampleOf(call) !== undefined);

/** The calls of operations whose response has no body. */
export const withoutBody = calls.filter((call) => exampleOf(call) === undefined);

/** The first example of a successful response; undefined if it has no body. */
export function exampleOf({ operation }: OperationFixture): Record<string, unknown> | undefined {
  return successResponse(operation).examples[0]?.value as Record<string, unknown> | undefined;
}

/** The token in a request. */
export function tokenOf({ operation }: OperationFixture, request: LoggedRequest | undefined): unknown {
  return request?.headers[operation.tokenHeader.toLowerCase()];
}

/** Repeats a reply for all further requests. */
export function always(reply: ReplyHandler): ReplyHandler {
  return Object.assign((...args: Parameters<ReplyHandler>) => reply(...args), { keep: () => true });
}

/** The error that a call rejects with. */
export async function failureOf(call: Promise<unknown>): Promise<CallError> {
  return call.then(
    () => expect.unreachable("The call should have failed."),
    (error) => error,
  );
}

/** Waits in real time until an assertion passes. The limit only bounds a hang. */
export async function soon(check: () => void): Promise<void> {
  const end = performance.now() + 120_000;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await setTimeout(2);
  }
}

function clientOf(operation: TokenOperation, input: Record<string, unknown>, options: Options = {}): OperationClient {
  const { operationId, method, path: template } = operation;
  const retry = { minDelay: 1, maxDelay: 2, ...options.retry };
  const client = createUntypedClient(operation, { baseUrl: faults.url, ...options, retry });
  const initOf = ({ body, ...path } = input, init: object = {}) => ({ params: { path }, body, ...init });
  return {
    call: (callOptions, given = input) => methodOf(client, operationId)(given, callOptions),
    raw: (given, init) => rawMethodOf(client, method)(template, initOf(given, init)),
    request: (given, init) => rawMethodOf(client, "request")(method.toLowerCase(), template, initOf(given, init)),
    use: client.raw.use,
    eject: client.raw.eject,
  };
}
