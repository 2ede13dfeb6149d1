import { inspect } from "node:util";
import { type CallOptions, type Hooks, RequestError } from "@hwc-users/client";
import { html, ok, type Reply, redirect, reset, resetInBody, stallHeaders, status } from "@hwc-users/faults";
import type { Schema } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { always, type Call, calls, failureOf, faults, type Options } from "./over-faults.ts";

const TOKEN = "token-not-to-be-shown";

/**
 * Copies arguments, with a distinctive text of its own in the place of each that the spec marks as personal. The first of
 * these is a part of the others.
 */
function withSecrets({ operation, input }: Call): { input: Record<string, unknown>; secrets: string[] } {
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

/** A client's options that write down all that hooks and a log are shown. */
function eavesdropper() {
  const heard: string[] = [];
  const hear = (event: object) =>
    void heard.push(JSON.stringify(event), inspect(event, { depth: 9, showHidden: true }));
  const log = (line: string) => void heard.push(line);
  const hooks: Required<Hooks> = { onRequest: hear, onResponse: hear, onRetry: hear, onError: hear };
  return { heard, options: { ...hooks, logger: { debug: log, warn: log, error: log } } };
}

/** What a text looks like wherever it may be written. */
const forms = (text: string) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), encodeURI(text)];

function expectNoSecrets(heard: string[], secrets: string[]): void {
  const all = heard.join("\n");
  const rests = secrets.map((secret) => secret.slice(secrets[0]?.length)).filter(Boolean);
  expect([TOKEN, ...secrets, ...rests].flatMap(forms).filter((secret) => all.includes(secret))).toEqual([]);
}

/** Tells everything that came in. */
const echo =
  (code: number): Reply =>
  (exchange) => {
    const { headers, url, body } = exchange.request;
    const token = headers[exchange.operation.tokenHeader.toLowerCase()];
    const strings: string[] = [];
    JSON.parse(body, (_, value) => (typeof value === "string" ? strings.push(value) : value));
    const said = `${token} may not PUT ${url} (${decodeURIComponent(url)}): ${strings.join(", ")}`;
    return status(code, { body: { error_code: "ANY.1", error_msg: said } })(exchange);
  };

const failures: [name: string, reply: Reply, options?: Options][] = [
  ["status 401", status(401)],
  ["an answer with status 400 that echoes the request", echo(400)],
  ["answers with status 500 that echo the request", always(echo(500))],
  ["an answer with status 200 that echoes the request", echo(200)],
  ["a reset", always(reset())],
  ["a reset in the body", always(resetInBody())],
  ["no answer", stallHeaders(), { timeout: 30 }],
  ["HTML", html()],
  ["a redirect", redirect("other")],
  ["a wrong port", ok(), { baseUrl: "http://127.0.0.1:9" }],
  ["a fetch that shows what it is given", ok(), { fetch: async (url) => expect.unreachable(new URL(url).host) }],
  ["a token that is refused twice", always(status(401)), { token: async () => TOKEN }],
  ["a token with a newline", ok(), { token: `${TOKEN}\n` }],
  ["a token that is no string", ok(), { token: async () => [TOKEN] as unknown as string }],
];

describe.each(calls)("$id", (call) => {
  const { id, client, next, requests } = call;
  const { input, secrets } = withSecrets(call);

  test.for(failures)("shows neither token nor person after %s", async ([, reply, given]) => {
    next(reply);
    const { heard, options } = eavesdropper();
    const error = await failureOf(client({ token: TOKEN, ...options, ...given }).call({}, input));
    expect(error.operationId).toBe(id);
    expect(heard.length).toBeGreaterThanOrEqual(3);
    const shown = [
      error.message,
      String(error.stack),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ];
    expectNoSecrets([...heard, ...shown], secrets);
  });

  test.for(failures)("shows neither through raw, after %s", async ([, reply, given]) => {
    next(reply);
    const { heard, options } = eavesdropper();
    const outcome = client({ token: TOKEN, ...options, ...given }).raw(input);
    const error = await outcome.then(
      () => "",
      (thrown) => inspect(thrown, { depth: 9, showHidden: true }),
    );
    expectNoSecrets([...heard, error], secrets);
  });

  test("leaves the rest of what the service says", async () => {
    next(echo(400));
    const error = await failureOf(client({ token: TOKEN }).call({}, input));
    expect(secrets).not.toEqual([]);
    expect(error.message).toMatch(/\(400, ANY\.1, \[redacted] may not PUT \/.*: .*\[redacted]/);
    expect(error.message.match(/\[redacted]/g)?.length).toBeGreaterThan(secrets.length);
  });

  test("shows neither when an argument is wrong", async () => {
    const { heard, options } = eavesdropper();
    const one = client({ token: TOKEN, ...options });
    const sent = call.operation.parameters.filter((one) => one.in !== "header");
    const wrong: [own: CallOptions, input: object][] = [
      [{}, { ...input, body: undefined }],
      [{}, { ...input, unknown: TOKEN }],
      [{ headers: { "X-Test": `a\n${TOKEN}` } }, input],
      [{}, { ...input, body: { ...input, big: 1n } }],
      ...sent.map(({ name }): [CallOptions, object] => [{}, { ...input, [name]: `${TOKEN}\ud800` }]),
    ];
    for (const [own, given] of wrong) {
      const error = await failureOf(one.call(own, given));
      expect(error).toBeInstanceOf(RequestError);
      heard.push(JSON.stringify(error), inspect(error, { depth: 9, showHidden: true }));
    }
    expectNoSecrets(heard, secrets);
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

describe("updateUser, from JavaScript", () => {
  const { client, input, next } = calls.find(({ id }) => id === "updateUser") as Call;

  test("shows no personal field that is a number", async () => {
    next(status(400, { body: { error_code: "ANY.1", error_msg: "no 8617300001234 here" } }));
    const error = await failureOf(client().call({}, { ...input, body: { phone: 8617300001234 } }));
    expect(error).toMatchObject({ name: "ApiError", errorMessage: "no [redacted] here" });
  });

  test("tells the failure of a call with a number that JSON does not know", async () => {
    next(echo(400));
    const error = await failureOf(client().call({}, { ...input, accountType: 1n }));
    expect(error).toMatchObject({ name: "ApiError", errorCode: "ANY.1" });
  });
});
