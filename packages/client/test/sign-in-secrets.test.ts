import { inspect } from "node:util";
import { CallError } from "@hwc-users/client";
import type { SignInOptions } from "@hwc-users/client/sign-in";
import { describe, expect, test } from "vitest";
import { failureOf } from "./fault-server.ts";
import { signInCalls } from "./sign-in-calls.ts";

type Send = NonNullable<SignInOptions["fetch"]>;

/** Everything that a service can know of a request, as one text. */
function echoOf(url: string, { method, headers, body }: Parameters<Send>[1]): string {
  const { authorization = "" } = headers;
  const decoded = Buffer.from(authorization.replace(/^\w+ /, ""), "base64").toString();
  const values: string[] = [];
  JSON.parse(body ?? "", (_, value) => {
    values.push(String(value));
    return value;
  });
  return [method, url, JSON.stringify(headers), body, decoded, authorization.split(" ").at(-1), ...values].join(" ");
}

/** Responds with the error that `create` makes of the text of the request. */
const echo =
  (status: number, create: (text: string) => object): Send =>
  async (url, init) =>
    Response.json(create(echoOf(url, init)), { status });

const failures: [name: string, fetch: Send][] = [
  ["an error of Meeting that echoes the request", echo(401, (text) => ({ error_code: "A.1", error_msg: text }))],
  [
    "an error of IAM that echoes the request",
    echo(401, (text) => ({ error: { code: 401, message: text, title: text } })),
  ],
  ["errors that are retried and echo the request", echo(503, (text) => ({ error_msg: text }))],
  [
    "an error with a successful status",
    echo(200, (text) => ({ error_code: "A.1", error_msg: text, accessToken: "a b" })),
  ],
  ["a success that echoes the request", echo(200, (text) => ({ [text]: text }))],
  ["HTML that echoes the request", async (url, init) => new Response(`<html>${echoOf(url, init)}`)],
  ["a fetch that rejects with its arguments", async (url, init) => Promise.reject(new TypeError(echoOf(url, init)))],
  [
    "a fetch that rejects with an object",
    async (url, init) =>
      Promise.reject(
        Object.assign(new Error("failed"), { config: { url, init }, cause: new Error(echoOf(url, init)) }),
      ),
  ],
];

describe.each(signInCalls)("$name", ({ signIn, secrets }) => {
  test.for(failures)("exposes no secret after %s", async ([, fetch]) => {
    const used: string[] = [];
    const recording: Send = (url, init) => {
      used.push(init.headers["authorization"] ?? "");
      return fetch(url, init);
    };
    const error = await failureOf(signIn({ fetch: recording, timeout: 60_000 }));
    expect(error).toBeInstanceOf(CallError);
    const shown = [
      error.message,
      String(error.stack),
      JSON.stringify(error),
      inspect(error, { depth: 12, showHidden: true }),
      inspect(error.cause, { depth: 12, showHidden: true }),
    ].join("\n");
    const pairs = used.map((authorization) => authorization.split(" ").at(-1) ?? "");
    const all = [...secrets, ...used, ...pairs].filter(Boolean);
    const forms = all.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
    expect(forms.filter((form) => shown.includes(form))).toEqual([]);
  });
});

test.for(signInCalls)("$name exposes no secret when an option is wrong", async ({ signIn, secrets }) => {
  const wrong = [{ baseUrl: `https://${secrets[0]}@service.test` }, { timeout: 0 }, { unknown: secrets[0] }];
  for (const options of wrong) {
    const error = await failureOf(signIn(options));
    expect(error).toMatchObject({ name: "RequestError" });
    const shown = inspect(error, { depth: 12, showHidden: true });
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  }
});
