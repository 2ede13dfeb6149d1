import {
  type CallError,
  type CallOptions,
  type CallPromise,
  type ClientOptions,
  createMeetingClient,
  createWorkspaceClient,
  type Token,
} from "@hwc-users/client";
import { type Faults, type ReceivedRequest, type Reply, startFaults } from "@hwc-users/faults";
import { type Operation, type OperationId, operations } from "@hwc-users/spec";
import type { Middleware } from "openapi-fetch";
import { afterEach, beforeEach, expect, vi } from "vitest";

/** The server that a test calls. Each test has its own: a request that the last one gave up may still come in. */
export let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await faults.close();
});

/** What a test can set for a client. */
export type Options = ClientOptions & { token?: Token; baseUrl?: string };

type RawOutcome = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** A client, seen through one operation and without its types. */
export interface Client {
  /** Makes the call by its method. */
  call(own?: CallOptions, input?: unknown): CallPromise<unknown>;
  /** Makes the same call on `raw`, by its function for the method. */
  raw(input?: Record<string, unknown>, init?: object): RawOutcome;
  /** Makes the same call on `raw`, by its function that takes the method as an argument. */
  request(input?: Record<string, unknown>, init?: object): RawOutcome;
  use(middleware: Middleware): void;
  eject(middleware: Middleware): void;
}

/** One operation of the spec, and what a test needs to call it. */
export interface Call {
  id: OperationId;
  operation: Operation;
  /** The first example of each required parameter, and the example of the body that is named "full". */
  input: Record<string, unknown>;
  /** Makes a client that calls `faults`. It repeats as often as the spec says, but does not wait as long. */
  client(options?: Options): Client;
  /** Scripts the next replies. */
  next(...replies: Reply[]): void;
  /** What came in. */
  requests(): ReceivedRequest[];
}

/** All operations of the spec. */
export const calls: Call[] = operations.map((operation) => {
  const id = operation.operationId as OperationId;
  const input = inputOf(operation);
  return {
    id,
    operation,
    input,
    client: (options) => clientOf(operation, input, options),
    next: (...replies) => faults.next(id, replies),
    requests: () => faults.requests(id),
  };
});

/** The operations whose answer has a body. */
export const withBody = calls.filter((call) => exampleOf(call) !== undefined);

/** The operations whose answer has none. */
export const withoutBody = calls.filter((call) => exampleOf(call) === undefined);

/** The first example of what an operation answers; undefined where it answers with no body. */
export function exampleOf({ operation }: Call): Record<string, unknown> | undefined {
  return operation.responses[0]?.examples[0]?.value as Record<string, unknown> | undefined;
}

/** The token that came with a request. */
export function tokenOf({ operation }: Call, request: ReceivedRequest | undefined): unknown {
  return request?.headers[operation.tokenHeader.toLowerCase()];
}

/** A reply that is given again and again. */
export function always(reply: Reply): Reply {
  return Object.assign((...args: Parameters<Reply>) => reply(...args), { stays: () => true });
}

/** The error that a call rejects with. */
export async function failureOf(call: Promise<unknown>): Promise<CallError> {
  return call.then(
    () => expect.unreachable("The call should have failed."),
    (error) => error,
  );
}

/** Waits for something that another connection or the next turn of the event loop brings. */
export function soon(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 2 });
}

function inputOf({ parameters, requestBody }: Operation): Record<string, unknown> {
  const required = parameters.filter((parameter) => parameter.required && ["path", "query"].includes(parameter.in));
  const full = requestBody?.examples.find(({ name }) => name === "full");
  return { ...Object.fromEntries(required.map(({ name, examples }) => [name, examples[0]?.value])), body: full?.value };
}

type Loose<T> = { raw: Loose<T>; use: Client["use"]; eject: Client["eject"] } & Record<
  string,
  (...args: unknown[]) => T
>;

function clientOf(operation: Operation, input: Record<string, unknown>, options: Options = {}): Client {
  const { token, retry, ...rest } = { token: "any-token", ...options };
  const shared = { baseUrl: faults.url, retry: { minDelay: 1, maxDelay: 2, ...retry }, ...rest };
  const made =
    operation.service === "Meeting"
      ? createMeetingClient({ accessToken: token, ...shared })
      : createWorkspaceClient({ authToken: token, ...shared });
  const { [operation.operationId]: method, raw } = made as unknown as Loose<never>;
  const { path: template, method: verb } = operation;
  const initOf = ({ body, ...path } = input, init: object = {}) => ({ params: { path }, body, ...init });
  return {
    call: (own, given = input) => method?.(given, own) as never,
    raw: (given, init) => raw[verb]?.(template, initOf(given, init)) as never,
    request: (given, init) => raw["request"]?.(verb.toLowerCase(), template, initOf(given, init)) as never,
    use: raw.use,
    eject: raw.eject,
  };
}
