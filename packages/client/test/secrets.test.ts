import { inspect } from "node:util";
import { type CallOptions, type Fetch, type Hooks, RequestError } from "@hwc-users/client";
import { html, ok, type ReplyHandler, redirect, reset, resetInBody, stallHeaders, status } from "@hwc-users/faults";
import { personalNames, type Schema } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { always, calls, failureOf, faults, type OperationFixture } from "./fault-server.ts";
import type { Options } from "./services.ts";

const TOKEN = "token-not-to-be-shown";

/**
 * Copies arguments and replaces each personal value with a distinctive text. The first text is a part of the others.
 */
function withSecrets({ operation, input }: OperationFixture): { input: Record<string, unknown>; secrets: string[] } {
  const secrets: string[] = [];
  const mark = (value: unknown, schema: Schema | undefined): unknown => {
    if (schema?.["x-personal"]) return secrets[secrets.push(`<李>@example.com${"+me".repeat(secrets.length)}`) - 1];
    if (Array.isArray(value)) return value.map((item) => mark(item, schema?.items));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, mark(inner, schema?.properties?.[name])]),
    );
  };
  const schemas = Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, schema]));
  const { body, ...rest } = input;
  const parameters = mark(rest, { properties: schemas }) as object;
  return { input: { ...parameters, body: mark(body, operation.requestBody?.schema) }, secrets };
}

/** Client options that record everything that hooks and a log receive. */
function recorder() {
  const recorded: string[] = [];
  const record = (event: object) =>
    void recorded.push(JSON.stringify(event), inspect(event, { depth: 9, showHidden: true }));
  const log = (line: string) => void recorded.push(line);
  const hooks: Required<Hooks> = {
    onRequest: record,
    onResponse: record,
    onAttemptEnd: record,
    onRetry: record,
    onError: record,
    onCallEnd: record,
  };
  return { recorded, options: { ...hooks, logger: { debug: log, warn: log, error: log } } };
}

/** The forms in which a text may be written. */
const forms = (text: string) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), encodeURI(text)];

function expectNoSecrets(recorded: string[], secrets: string[]): void {
  const all = recorded.join("\n");
  const rests = secrets.map((secret) => secret.slice(secrets[0]?.length)).filter(Boolean);
  expect([TOKEN, ...secrets, ...rests].flatMap(forms).filter((secret) => all.includes(secret))).toEqual([]);
}

const tokenHeaderOf = ({ operation }: { operation: { tokenHeader?: string } }) =>
  operation.tokenHeader?.toLowerCase() ?? "";

/** Returns everything in the request as the error message. */
const echo =
  (code: number): ReplyHandler =>
  (context) => {
    const { headers, url, body } = context.request;
    const token = headers[tokenHeaderOf(context)];
    const strings: string[] = [];
    JSON.parse(body, (_, value) => (typeof value === "string" ? strings.push(value) : value));
    const message = `${token} may not PUT ${url} (${decodeURIComponent(url)}): ${strings.join(", ")}`;
    return status(code, { body: { error_code: "ANY.1", error_msg: message } })(context);
  };

const failures: [name: string, reply: ReplyHandler, options?: Options][] = [
  ["status 401", status(401)],
  ["a response with status 400 that echoes the request", echo(400)],
  ["responses with status 500 that echo the request", always(echo(500))],
  ["a response with status 200 that echoes the request", echo(200)],
  ["a reset", always(reset())],
  ["a reset in the body", always(resetInBody())],
  ["no response", stallHeaders(), { timeout: 30 }],
  ["HTML", html()],
  ["a redirect", redirect("other")],
  ["a wrong port", ok(), { baseUrl: "http://127.0.0.1:9" }],
  ["a fetch that throws its arguments", ok(), { fetch: async (url) => expect.unreachable(new URL(url).host) }],
  ["a token that is rejected twice", always(status(401)), { token: async () => TOKEN }],
  ["a token with a newline", ok(), { token: `${TOKEN}\n` }],
  ["a token that is no string", ok(), { token: async () => [TOKEN] as unknown as string }],
];

describe.each(calls)("$id", (call) => {
  const { id, client, next, requests } = call;
  const { input, secrets } = withSecrets(call);

  test.for(failures)("exposes no token or personal field after %s", async ([, reply, given]) => {
    next(reply);
    const { recorded, options } = recorder();
    const error = await failureOf(client({ token: TOKEN, ...options, ...given }).call({}, input));
    expect(error.operationId).toBe(id);
    expect(recorded.length).toBeGreaterThanOrEqual(3);
    const shown = [
      error.message,
      String(error.stack),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ];
    expectNoSecrets([...recorded, ...shown], secrets);
  });

  test.for(failures)("exposes none of them through raw after %s", async ([, reply, given]) => {
    next(reply);
    const { recorded, options } = recorder();
    const outcome = client({ token: TOKEN, ...options, ...given }).raw(input);
    const error = await outcome.then(
      () => "",
      (thrown) => inspect(thrown, { depth: 9, showHidden: true }),
    );
    expectNoSecrets([...recorded, error], secrets);
  });

  test("exposes none of them, and no body, after a fetch that rejects with the request", async () => {
    const fetch: Fetch = async (url, { headers, body }) => {
      throw new TypeError(["failed:", url, headers[tokenHeaderOf(call)], body, ...secrets].join(" "));
    };
    const error = await failureOf(client({ token: TOKEN, fetch, retry: { retries: 0 } }).call({}, input));
    expect(error).toMatchObject({
      name: "ConnectionError",
      cause: { message: `failed:${" [redacted]".repeat(3 + secrets.length)}` },
    });
    expectNoSecrets([inspect(error, { depth: 9, showHidden: true })], secrets);
  });

  test("keeps the rest of the service's message", async () => {
    next(echo(400));
    const error = await failureOf(client({ token: TOKEN }).call({}, input));
    expect(secrets.length > 0).toBe(personalNames([call.operation]).length > 0);
    expect(error.message).toMatch(/\(400, ANY\.1, \[redacted] may not PUT \//);
    expect(error.message.match(/\[redacted]/g)?.length).toBeGreaterThan(secrets.length);
  });

  test("exposes none of them when an argument is wrong", async () => {
    const { recorded, options } = recorder();
    const one = client({ token: TOKEN, ...options });
    const sent = call.operation.parameters.filter((one) => one.in !== "header");
    const wrong: [callOptions: CallOptions, input: object][] = [
      [{}, { ...input, body: undefined }],
      [{}, { ...input, unknown: TOKEN }],
      [{ headers: { "X-Test": `a\n${TOKEN}` } }, input],
      [{}, { ...input, body: { ...input, big: 1n } }],
      ...sent.map(({ name }): [CallOptions, object] => [{}, { ...input, [name]: `${TOKEN}\ud800` }]),
    ];
    for (const [callOptions, given] of wrong) {
      const error = await failureOf(one.call(callOptions, given));
      expect(error).toBeInstanceOf(RequestError);
      recorded.push(JSON.stringify(error), inspect(error, { depth: 9, showHidden: true }));
    }
    expectNoSecrets(recorded, secrets);
    expect(requests()).toEqual([]);
  });

  test.for([301, 302, 303, 307, 308].flatMap((code) => (["same", "other"] as const).map((to) => ({ to, code }))))(
    "does not follow a redirect to the $to origin, with status $code",
    async ({ to, code }) => {
      next(redirect(to, code), ok());
      const error = await failureOf(client().call());
      expect(error).toMatchObject({ name: "ApiError", status: code, attempts: 1, retryable: false });
      expect(faults.requests().map(({ origin }) => origin)).toEqual(["first"]);
    },
  );

  test("does not follow a redirect on raw either", async () => {
    next(redirect("other"), ok());
    const { response } = await client().raw();
    expect(response.status).toBe(307);
    expect(faults.requests()).toHaveLength(1);
  });
});

describe("updateUser, called from JavaScript", () => {
  const { client, input, next } = calls.find(({ id }) => id === "updateUser") as OperationFixture;

  test("exposes no personal field that is a number", async () => {
    next(status(400, { body: { error_code: "ANY.1", error_msg: "no 8617300001234 here" } }));
    const error = await failureOf(client().call({}, { ...input, body: { phone: 8617300001234 } }));
    expect(error).toMatchObject({ name: "ApiError", errorMessage: "no [redacted] here" });
  });
});
