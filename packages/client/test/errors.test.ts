import { inspect } from "node:util";
import {
  ApiError,
  CallError,
  isAbortError,
  isApiError,
  isConnectionError,
  isInvalidResponseError,
  isRequestError,
  isTimeoutError,
  isTokenError,
} from "@hwc-users/client";
import {
  emptyBody,
  errorIn200,
  html,
  hugeError,
  ok,
  type ReplyHandler,
  reset,
  resetInBody,
  stallHeaders,
  status,
  wrongLength,
} from "@hwc-users/faults";
import { describe, expect, test } from "vitest";
import { calls, exampleOf, failureOf, faults, type OperationFixture, soon, withBody } from "./fault-server.ts";

const guards = {
  ApiError: isApiError,
  ConnectionError: isConnectionError,
  TimeoutError: isTimeoutError,
  AbortError: isAbortError,
  InvalidResponseError: isInvalidResponseError,
  RequestError: isRequestError,
  TokenError: isTokenError,
};

interface Kind {
  name: keyof typeof guards;
  about: string;
  make: (call: OperationFixture) => Promise<unknown>;
  expected: object;
}

const signInFailed = new Error("wrong password");

const noRetry = { retry: { retries: 0 } };

/** Makes a call that receives a reply. */
const callWith =
  (reply: ReplyHandler, options: object = noRetry) =>
  ({ client, next }: OperationFixture) => {
    next(reply);
    return client(options).call();
  };

const brokenOff: ReplyHandler = async ({ response, wait, reset }) => {
  response.writeHead(400, { "Content-Length": 100 }).write('{"error_code":');
  await wait(20);
  reset();
};

const kinds: Kind[] = [
  { name: "ApiError", about: "403", make: callWith(status(403)), expected: { attempts: 1, retryable: false } },
  { name: "ApiError", about: "503", make: callWith(status(503)), expected: { attempts: 1, retryable: true } },
  { name: "ApiError", about: "429", make: callWith(status(429)), expected: { attempts: 1, retryable: true } },
  { name: "ApiError", about: "501", make: callWith(status(501)), expected: { attempts: 1, retryable: false } },
  { name: "ApiError", about: "307", make: callWith(status(307)), expected: { attempts: 1, retryable: false } },
  { name: "ConnectionError", about: "reset", make: callWith(reset()), expected: { attempts: 1, retryable: true } },
  { name: "ConnectionError", about: "reset in the body", make: callWith(resetInBody()), expected: { attempts: 1 } },
  { name: "ConnectionError", about: "wrong length", make: callWith(wrongLength()), expected: { attempts: 1 } },
  {
    name: "TimeoutError",
    about: "no response",
    make: callWith(stallHeaders(), { timeout: 20 }),
    expected: { attempts: 1, retryable: true },
  },
  {
    name: "AbortError",
    about: "aborted",
    make: ({ client }) => client().call({ signal: AbortSignal.abort("enough") }),
    expected: { attempts: 0, retryable: false, cause: "enough" },
  },
  { name: "InvalidResponseError", about: "HTML", make: callWith(html()), expected: { attempts: 1, retryable: false } },
  {
    name: "RequestError",
    about: "no body",
    make: ({ client, input }) => client().call({}, { ...input, body: undefined }),
    expected: { attempts: 0, retryable: false },
  },
  {
    name: "TokenError",
    about: "no token",
    make: ({ client }) => client({ token: () => Promise.reject(signInFailed) }).call(),
    expected: { attempts: 0, retryable: false, cause: signInFailed },
  },
];

describe.each(calls)("$id", (call) => {
  const { id, operation, client, next, requests } = call;

  test.for(kinds)("$name ($about) has the fields of every error", async ({ name, make, expected }) => {
    const error = await failureOf(make(call));
    expect(error).toBeInstanceOf(CallError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, operationId: id, ...expected });
    expect(error.constructor.name).toBe(name);
    expect(error.message).toMatch(new RegExp(`^${id}: .+`));
    for (const [guarded, guard] of Object.entries(guards))
      expect([guarded, guard(error)]).toEqual([guarded, guarded === name]);
    if (name !== "RequestError") expect(error.requestId).toMatch(/^[\w-]{32,36}$/);
    for (const { headers } of requests()) expect(headers["x-request-id"]).toBe(error.requestId);
    if (name === "ConnectionError") expect(error.cause).toBeInstanceOf(Error);
  });

  test.for(kinds)("$name ($about) is plain data as JSON, without a stack", async ({ name, make }) => {
    const error = await failureOf(make(call));
    const data = JSON.parse(JSON.stringify(error));
    const { operationId, attempts, retryable, message } = error;
    expect(data).toMatchObject({ name, operationId, attempts, retryable, message });
    expect(data.requestId).toBe(error.requestId);
    expect(JSON.stringify(error)).not.toMatch(/stack|\.[jt]s:\d/);
    if (error instanceof ApiError) expect(data.status).toBe(error.status);
  });

  test.for(kinds)("$name ($about) is readable in a console, and can be cloned", async ({ name, make }) => {
    const error = await failureOf(make(call));
    const [firstLine = ""] = inspect(error).split("\n");
    expect(firstLine).toContain(`${name}: ${error.message}`);
    expect(firstLine.split(name)).toHaveLength(2);
    expect(error.message).toMatch(/[^.\s]\.$/);
    const clone = structuredClone(error);
    expect(clone).toBeInstanceOf(Error);
    expect(clone.message).toBe(error.message);
    expect(structuredClone(error.toJSON())).toEqual(error.toJSON());
  });

  const documented = operation.responses.flatMap(({ status, examples }) =>
    examples.filter(() => status >= 300).map(({ name, value }) => ({ code: status, name, value: value as object })),
  );
  test.for(documented)(
    "an ApiError has the code and the message of the service: $code $name",
    async ({ code, value }) => {
      const { error_code, error_msg } = value as { error_code?: string; error_msg?: string };
      const error = await failureOf(callWith(status(code, { body: value }))(call));
      expect(error).toMatchObject({ name: "ApiError", status: code, errorCode: error_code, errorMessage: error_msg });
      for (const part of [String(code), error_code, error_msg]) expect(error.message).toContain(part ?? "");
    },
  );

  test.for<[name: string, code: number, reply: ReplyHandler]>([
    ["is empty", 500, emptyBody({ as: "length" }, 500)],
    ["is empty, without a length", 404, emptyBody({ as: "none" }, 404)],
    ["is empty and chunked", 503, emptyBody({ as: "chunked" }, 503)],
    ["is HTML", 502, html(502)],
    ["is HTML, from a proxy that rejects", 403, html(403)],
    ["is null", 500, status(500, { body: null })],
    ["is a list", 400, status(400, { body: [1] })],
    ["is a string", 400, status(400, { body: "no" })],
    ["is cut short", 400, ({ response }) => void response.writeHead(400).end('{"error_code":"USG.0')],
    ["has no fields", 400, status(400, { body: {} })],
    ["has fields of other types", 400, status(400, { body: { error_code: 7, error_msg: { a: 1 }, request_id: [] } })],
    ["has fields that are null", 400, status(400, { body: { error_code: null, error_msg: null, request_id: null } })],
    ["breaks off with the connection", 400, brokenOff],
    ["is huge", 500, hugeError(500, 5_000_000)],
    ["is huge, of a call that cannot succeed", 400, hugeError(400, 5_000_000)],
  ])("an ApiError has its status when the body %s", async ([, code, reply]) => {
    const error = await failureOf(callWith(reply)(call));
    expect(error).toMatchObject({ name: "ApiError", status: code, attempts: 1 });
    expect(error.message).toContain(String(code));
    expect(error.requestId).toBe(requests()[0]?.headers["x-request-id"]);
    if (isApiError(error)) {
      expect(error.errorCode ?? "").toBeTypeOf("string");
      expect(error.errorMessage ?? "").toBeTypeOf("string");
    }
  });

  test("a huge error is not read to its end", async () => {
    let sent = 0;
    const huge = hugeError(500, 500_000_000);
    next(async (context) => {
      const { socket } = context.response;
      try {
        await huge(context);
      } finally {
        sent = socket?.bytesWritten ?? 0;
      }
    });
    expect(await failureOf(client(noRetry).call())).toMatchObject({ status: 500 });
    await soon(() => expect(sent).toBeGreaterThan(0));
    expect(sent).toBeLessThan(20_000_000);
    await soon(() => expect(faults.aborted(id)).toBe(1));
  });

  test("a success that carries an error code is an ApiError", async () => {
    next(errorIn200("ANY.000000002"));
    const error = await failureOf(client().call());
    expect(error).toMatchObject({ name: "ApiError", status: 200, errorCode: "ANY.000000002", attempts: 1 });
    expect(requests()).toHaveLength(1);
  });

  test.for([null, ""])("a success that carries the error code %j is a success", async (error_code) => {
    next(ok({ ...exampleOf(call), error_code }));
    expect(await client().call()).toEqual(exampleOf(call) && { ...exampleOf(call), error_code });
  });
});

test("the success code of the spec is a success, only for its service", async () => {
  const codeOf = ({ operation }: OperationFixture) =>
    operation.responses.map(({ schema }) => schema?.properties?.["error_code"]?.["x-success"]).find(Boolean);
  const code = calls.map(codeOf).find(Boolean);
  expect(code).toBeTypeOf("string");
  for (const call of withBody) {
    const body = { ...exampleOf(call), error_code: code };
    call.next(ok(body));
    if (codeOf(call)) expect(await call.client().call()).toEqual(body);
    else expect(await failureOf(call.client().call())).toMatchObject({ name: "ApiError", errorCode: code });
  }
});
