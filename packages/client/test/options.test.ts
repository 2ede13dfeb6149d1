import { type CallOptions, cachedToken, type Fetch, RequestError } from "@hwc-users/client";
import { undiciFetch } from "@hwc-users/client/undici";
import { validate } from "@hwc-users/client/validate";
import { status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { calls, failureOf, faults, type OperationFixture } from "./fault-server.ts";
import { createUntypedClient, createUntypedContext, type Options } from "./services.ts";

const [call] = calls as [OperationFixture];
const { id, operation, client, next, requests } = call;
const creator = `create${operation.service}Client`;

const limits: unknown[] = [Number.NaN, 0, -1, "30", 5n, null, {}, [5], true];
const times: unknown[] = [Number.NaN, -1, Number.NEGATIVE_INFINITY, "5", 5n, null, {}, [5], true];
const functions: unknown[] = [null, {}, "fetch", 1, true, Promise.resolve()];

/** Wrong values of the options that clients and calls share, by name, with what the value must be. */
const wrongShared: [name: string, requirement: string, values: unknown[]][] = [
  ["timeout", "a number above 0", limits],
  ["attemptTimeout", "a number above 0", limits],
  ["language", "visible ASCII text", ["", "en US", "en-US\r\nX-Evil: 1", "李", 1, null, ["en-US"], {}]],
];

const wrongClient: typeof wrongShared = [
  ...["fetch", "onRequest", "onResponse", "onRetry", "onError", "onAttemptEnd", "onCallEnd"].map(
    (name): (typeof wrongShared)[number] => [name, "a function", functions],
  ),
  ["logger", "an object with debug, warn, error", [null, {}, { debug() {}, warn() {} }, console.log, "console", true]],
  ["validator", "an object with request, response", [null, {}, { request() {} }, () => {}, "validate"]],
  ["plainHttpHosts", "a list of strings", [null, "mock.internal", [1], [null], new Set(["a"]), {}, true]],
];

const wrongCall: typeof wrongShared = [
  [
    "signal",
    "an object with throwIfAborted",
    [null, new AbortController(), {}, { aborted: false }, "signal", new EventTarget(), 1, AbortSignal, () => {}],
  ],
];

const wrongRetry: typeof wrongShared = [
  ["retries", "a number from 0", times],
  ["statuses", "a list of numbers", [null, 503, "503", ["503"], [503, "504"], [null], new Set([503]), {}]],
  ["minDelay", "a number from 0", times],
  ["maxDelay", "a number from 0", times],
  ["maxRetryAfter", "a number from 0", times],
];

const cases = (table: typeof wrongShared) =>
  table.flatMap(([name, requirement, values]) => values.map((value) => ({ name, requirement, value })));

/** Asserts that a client cannot be created, and returns the message. */
async function clientProblem(options: object): Promise<string> {
  const error = await failureOf((async () => client(options))());
  expect(error).toMatchObject({ name: "RequestError", operationId: creator, attempts: 0, retryable: false });
  return error.message;
}

/** Asserts that a call is not sent, and returns the message. */
async function callProblem(options: unknown): Promise<string> {
  const error = await failureOf(client().call(options as CallOptions));
  expect(error).toMatchObject({ name: "RequestError", operationId: id, attempts: 0, retryable: false });
  expect(faults.requests()).toEqual([]);
  return error.message;
}

describe("a client", () => {
  test.for(cases([...wrongShared, ...wrongClient]))("rejects $name: $value", async ({ name, requirement, value }) => {
    expect(await clientProblem({ [name]: value })).toBe(`${creator}: option "${name}" must be ${requirement}.`);
  });

  test.for(cases(wrongRetry))("rejects retry.$name: $value", async ({ name, requirement, value }) => {
    // The fixture of the client merges delays of its own into `retry`.
    const create = async () => createUntypedClient(operation, { retry: { [name]: value } });
    const error = await failureOf(create());
    expect(error.message).toBe(`${creator}: retry option "${name}" must be ${requirement}.`);
    const context = async () => createUntypedContext(operation, { retry: { [name]: value } });
    expect(await failureOf(context())).toMatchObject({ name: "RequestError" });
  });

  test.for([false, null, 5, true, "3", [], [{ retries: 1 }], () => {}, new Map([["retries", 1]]), Promise.resolve({})])(
    "rejects retry: %o",
    async (retry) => {
      const create = async () => createUntypedClient(operation, { retry: retry as never });
      expect((await failureOf(create())).message).toBe(`${creator}: retry options must be an object.`);
    },
  );

  test.for(["retires", "signal", "onresponse", "region2", ""])("rejects the option %j", async (name) => {
    expect(await clientProblem({ [name]: undefined })).toMatch(
      `${creator}: unknown option "${name}"; known: timeout, `,
    );
  });

  test("treats undefined as omitted, in nested options too", async () => {
    const names = cases([...wrongShared, ...wrongClient]).map(({ name }) => name);
    const undefinedOptions = Object.fromEntries(names.map((name) => [name, undefined]));
    const retry = Object.fromEntries(cases(wrongRetry).map(({ name }) => [name, undefined]));
    next(status(503), status(503), status(503));
    const one = client({ ...undefinedOptions, retry: { ...retry, minDelay: 0, maxDelay: 0 } });
    expect(
      await failureOf(one.call(Object.fromEntries(["timeout", "retry", "signal"].map((name) => [name, undefined])))),
    ).toMatchObject({ attempts: 3 });
  });
});

describe("a call", () => {
  test.for(cases([...wrongShared, ...wrongCall]))("rejects $name: $value", async ({ name, requirement, value }) => {
    expect(await callProblem({ [name]: value })).toBe(`${id}: option "${name}" must be ${requirement}.`);
  });

  test.for(cases(wrongRetry))("rejects retry.$name: $value", async ({ name, requirement, value }) => {
    const message = await callProblem({ retry: { [name]: value } });
    expect(message).toBe(`${id}: retry option "${name}" must be ${requirement}.`);
  });

  test.for([false, null, 5, "3", [], () => {}])("rejects retry: %o", async (retry) => {
    expect(await callProblem({ retry })).toBe(`${id}: retry options must be an object.`);
  });

  test("rejects an unknown field of retry", async () => {
    const message = `${id}: unknown retry option "maxRetries"; known: retries, statuses, minDelay, maxDelay, maxRetryAfter.`;
    expect(await callProblem({ retry: { maxRetries: 0 } })).toBe(message);
    expect(await callProblem({ retry: { maxRetries: undefined } })).toBe(message);
  });

  test.for(["signl", "fetch", "token", "signer", "onRetry", "undefined", ""])("rejects the option %j", async (name) => {
    expect(await callProblem({ [name]: undefined })).toMatch(`${id}: unknown option "${name}"; known: timeout, `);
  });

  test.for([5000, "en-US", true, false, [], () => {}, new Map([["timeout", 5]]), new AbortController().signal])(
    "rejects %o in place of its options",
    async (options) => {
      expect(await callProblem(options)).toBe(`${id}: options must be an object.`);
    },
  );

  test("accepts inherited options", async () => {
    expect(await callProblem(Object.create({ timeout: 0 }))).toContain('"timeout"');
    next(status(503));
    const error = await failureOf(client().call(Object.create({ retry: { retries: 0 } })));
    expect(error).toMatchObject({ name: "ApiError", attempts: 1 });
    next(status(503));
    const inherited = await failureOf(client().call({ retry: Object.create({ retries: 0 }) }));
    expect(inherited).toMatchObject({ name: "ApiError", attempts: 1 });
  });

  test("uses an inherited token, and does not act as another user", async () => {
    await client().call(
      Object.create({ [operation.tokenHeader === "X-Access-Token" ? "accessToken" : "authToken"]: "t2" }),
    );
    expect(requests()[0]?.headers[operation.tokenHeader.toLowerCase()]).toBe("t2");
  });

  test("accepts Infinity as a limit or a number of retries", async () => {
    next(status(503), status(503), status(503));
    const infinite = Number.POSITIVE_INFINITY;
    await client({ timeout: infinite }).call({
      attemptTimeout: infinite,
      retry: { retries: infinite, maxRetryAfter: infinite },
    });
    expect(requests()).toHaveLength(4);
  });
});

test("a signal may be one of another realm", async () => {
  const listeners: EventListener[] = [];
  const foreign = {
    aborted: false,
    throwIfAborted() {},
    reason: undefined as unknown,
    addEventListener: (_: string, listener: EventListener) => void listeners.push(listener),
    removeEventListener: vi.fn(),
  };
  await client().call({ signal: foreign as unknown as AbortSignal });
  expect(foreign.removeEventListener).toHaveBeenCalled();
  const stalled: Fetch = () => new Promise(() => {});
  const outcome = failureOf(client({ fetch: stalled }).call({ signal: foreign as unknown as AbortSignal }));
  foreign.reason = "enough";
  for (const listener of listeners) listener(new Event("abort"));
  expect(await outcome).toMatchObject({ name: "AbortError", cause: "enough" });
});

describe("another function with options", () => {
  const fetchToken = async () => ({ token: "t1", expiresIn: 60 });
  test.for<[creator: string, create: (options: never) => unknown, wrong: object, message: string]>([
    ["validate", validate, { onDrift: 5 }, 'option "onDrift" must be a function'],
    ["validate", validate, { ondrift: () => {} }, 'unknown option "ondrift"; known: onDrift'],
    ["validate", validate, () => {}, "options must be an object"],
    ["undiciFetch", undiciFetch, { dispatcher: "proxy" }, 'option "dispatcher" must be an object with dispatch'],
    ["undiciFetch", undiciFetch, { agent: 1 }, 'unknown option "agent"; known: dispatcher'],
    [
      "cachedToken",
      (options) => cachedToken(fetchToken, options),
      { margin: Number.NaN },
      'option "margin" must be a number from 0',
    ],
    [
      "cachedToken",
      (options) => cachedToken(fetchToken, options),
      { renewBefore: -1 },
      'option "renewBefore" must be a number from 0',
    ],
    [
      "cachedToken",
      (options) => cachedToken(fetchToken, options),
      { timeout: 0 },
      'option "timeout" must be a number above 0',
    ],
    [
      "cachedToken",
      (options) => cachedToken(fetchToken, options),
      { store: { get() {} } },
      'option "store" must be an object with get, set',
    ],
    [
      "cachedToken",
      (options) => cachedToken(fetchToken, options),
      { renew: 1 },
      'unknown option "renew"; known: renewBefore, margin, timeout, store',
    ],
    ["cachedToken", (options) => cachedToken(options), {}, 'argument "fetchToken" must be a function'],
  ])("%s checks them", ([creator, create, wrong, message]) => {
    expect(() => create(wrong as never)).toThrow(`${creator}: ${message}.`);
    expect(() => create(wrong as never)).toThrow(RequestError);
  });

  test("accepts correct options, and undefined", async () => {
    expect(await cachedToken(fetchToken, { margin: 0, renewBefore: 0, timeout: 1, store: undefined } as never)()).toBe(
      "t1",
    );
    const dispatcher = { dispatch: vi.fn() };
    expect(undiciFetch({ dispatcher } as never)).toBeTypeOf("function");
    expect(validate({ onDrift: undefined } as never)).toMatchObject({ request: expect.any(Function) });
  });
});

test("options that are correct reach no error, whatever their realm", async () => {
  const options: Options = Object.assign(Object.create(null), { timeout: 1000, retry: Object.create(null) });
  await client(options).call(Object.assign(Object.create(null), { headers: Object.create(null) }));
  expect(requests()).toHaveLength(1);
});
