import { setImmediate as nextTurn } from "node:timers/promises";
import { type CallValidator, type Logger, RequestError } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { ok, status } from "@hwc-users/faults";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { calls, exampleOf, failureOf, type OperationFixture, soon, withBody } from "./fault-server.ts";

const [call] = calls as [OperationFixture];
const { id, client, next, requests, input } = call;

const unhandled = vi.fn();
beforeEach(() => {
  unhandled.mockClear();
  process.on("unhandledRejection", unhandled);
});
afterEach(async () => {
  // Node reports an unhandled rejection after all microtasks.
  await nextTurn();
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const mistake = new Error("mistake");

function throwing(thrown: unknown): () => never {
  return () => {
    throw thrown;
  };
}

/** The ways in which an observer can fail, and what a logger receives about it. */
const failures: [how: string, observer: () => unknown, reported: string | undefined][] = [
  ["throws", throwing(mistake), "Error: mistake"],
  ["throws null", throwing(null), "null"],
  ["throws a value that is not text", throwing(Object.create(null)), undefined],
  ["rejects", async () => throwing(mistake)(), "Error: mistake"],
  ["rejects later", () => nextTurn().then(throwing(mistake)), "Error: mistake"],
  ["returns a thenable that throws", () => new Proxy({}, { get: () => throwing(mistake) }), "Error: mistake"],
  ["returns an object that throws when it is read", () => new Proxy({}, { get: throwing(mistake) }), "Error: mistake"],
];

/** A logger that records its error lines. */
function recordingLogger() {
  const lines: string[] = [];
  const logger: Logger = { debug() {}, warn() {}, error: (line) => void lines.push(line) };
  return { lines, logger };
}

/** Makes a call that succeeds on the second attempt, and a call that fails. */
async function expectUsualOutcomes(options: Parameters<typeof client>[0]): Promise<void> {
  next(status(503), ok(), status(403));
  const one = client(options);
  expect(await one.call()).toEqual(exampleOf(call));
  expect(requests()).toHaveLength(2);
  expect(await failureOf(one.call())).toMatchObject({ name: "ApiError", status: 403, attempts: 1 });
}

describe.for(failures)("when it %s", ([, observer, reported]) => {
  test.for(["onRequest", "onResponse", "onRetry", "onError"])("%s does not change the outcome", async (hook) => {
    await expectUsualOutcomes({ [hook]: observer });
  });

  test("a hook is reported to the logger", async () => {
    const { lines, logger } = recordingLogger();
    await client({ onRequest: observer, logger }).call();
    if (reported) await soon(() => expect(lines).toEqual([`onRequest failed: ${reported}`]));
    else expect(lines).toEqual([]);
  });

  test.for(["debug", "warn", "error"])("%s of a logger does not change the outcome", async (level) => {
    const { logger } = recordingLogger();
    await expectUsualOutcomes({ logger: { ...logger, [level]: observer } });
  });

  test("a logger that reports a failed hook does not change the outcome", async () => {
    const { logger } = recordingLogger();
    await expectUsualOutcomes({ onRequest: observer, logger: { ...logger, error: observer } });
  });

  test("onDrift does not change the outcome", async () => {
    const drifting = withBody[0] as OperationFixture;
    const onDrift = vi.fn(observer);
    drifting.next(ok({ id: 7 }), status(400, { body: { error_code: 7 } }));
    const { lines, logger } = recordingLogger();
    const one = drifting.client({ validator: validate({ onDrift }), logger });
    expect(await one.call()).toEqual({ id: 7 });
    expect(await failureOf(one.call())).toMatchObject({ name: "ApiError", status: 400 });
    expect(onDrift).toHaveBeenCalledTimes(2);
    const line = `validator failed: ${reported}`;
    if (reported) await soon(() => expect(lines.filter((one) => one === line)).toEqual([line, line]));
  });

  test("the response method of a validator does not change the outcome", async () => {
    await expectUsualOutcomes({ validator: { request() {}, response: observer } });
  });
});

test("a logger whose methods cannot be read any more does not change the outcome", async () => {
  const get = vi.fn<() => () => void>(throwing(mistake));
  // The methods are read once each when the client is created.
  for (let reads = 0; reads < 3; reads++) get.mockReturnValueOnce(() => {});
  await expectUsualOutcomes({ logger: new Proxy({} as Logger, { get }) });
  expect(get.mock.calls.length).toBeGreaterThan(3);
});

test("an event that a hook made cyclic is not logged, and does not change the outcome", async () => {
  const debug = vi.fn();
  const onRequest = (event: object) => Object.assign(event, { event });
  await client({ onRequest, logger: { ...recordingLogger().logger, debug } }).call();
  expect(debug.mock.calls.map(([line]) => line)).toEqual(
    ["onResponse", "onAttemptEnd", "onCallEnd"].map((hook) => expect.stringMatching(`^${hook} `)),
  );
});

test("an event is built only for a hook or a logger", async () => {
  const body = JSON.stringify(input["body"]);
  const parse = vi.spyOn(JSON, "parse");
  const parsedBodies = () => parse.mock.calls.filter(([text]) => text === body).length;
  await client({ onResponse() {} }).call();
  expect(parsedBodies()).toBe(0);
  await client({ onRequest() {} }).call();
  await client({ logger: recordingLogger().logger }).call();
  expect(parsedBodies()).toBe(2);
});

test("hooks are called synchronously, and the client does not wait for their promises", async () => {
  const order: string[] = [];
  const onRequest = () => {
    order.push("onRequest");
    return new Promise<void>(() => {});
  };
  const pending = client({ onRequest }).call();
  order.push("called");
  await pending;
  expect(order).toEqual(["onRequest", "called"]);
});

describe("the request method of a validator", () => {
  const validating = (request: CallValidator["request"]) =>
    client({ validator: { request, response() {} }, ...hooksOf() });
  const onError = vi.fn();
  const hooksOf = () => ({ onError });
  beforeEach(() => onError.mockClear());

  test.for([
    ["throws", throwing(mistake)],
    ["rejects", async () => throwing(mistake)()],
  ] as const)("that %s an error of its own causes a RequestError, and nothing is sent", async ([, request]) => {
    const error = await failureOf(validating(request).call());
    expect(error).toMatchObject({ name: "RequestError", operationId: id, attempts: 0, cause: mistake, violations: [] });
    expect(error.message).toBe(`${id}: validator failed; see the cause.`);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
    expect(requests()).toEqual([]);
  });

  test.for(["throws", "rejects"])("that %s a RequestError causes this error", async (how) => {
    const own = new RequestError({ operationId: id, attempts: 0 }, "not on Sundays");
    const request = how === "throws" ? throwing(own) : async () => throwing(own)();
    expect(await failureOf(validating(request).call())).toBe(own);
    expect(onError).toHaveBeenCalledExactlyOnceWith(own);
    expect(requests()).toEqual([]);
  });

  test("can be async", async () => {
    const request = vi.fn(async () => void (await nextTurn()));
    expect(await validating(request).call()).toEqual(exampleOf(call));
    expect(request).toHaveBeenCalledExactlyOnceWith(id, input);
  });
});
