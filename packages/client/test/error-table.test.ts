import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as client from "@hwc-users/client";
import { html, ok, type ReplyHandler, redirect, reset, resetInBody, stallHeaders, status } from "@hwc-users/faults";
import { repository } from "@hwc-users/testing";
import { beforeEach, expect, test } from "vitest";
import { calls, failureOf, type OperationFixture } from "./fault-server.ts";
import type { Options } from "./services.ts";

/** The cells of a table whose first column has the names of the errors. */
function tableIn(file: string) {
  const rows = readFileSync(join(repository, file), "utf8").matchAll(/^\| \[?`(\w+Error)`(?:\]\(#\w+\))? +\|(.+)\|$/gm);
  return [...rows].map(([, error = "", cells = ""]) => {
    const [cause = "", change = "", retryable = ""] = cells.split("|").map((cell) => cell.trim());
    return { error, cause, change, retryable };
  });
}

const table = tableIn("docs/decisions/0002-error-model.md");

/** The requests that the client passed to `fetch`. */
let sent = 0;
beforeEach(() => {
  sent = 0;
});

const call = calls.find(({ id }) => id === "updateUser") as OperationFixture;

/** Counts what is sent. */
const countingFetch =
  (send: client.Fetch = fetch): client.Fetch =>
  (url, init) => {
    sent++;
    return send(url, init);
  };

/** A client that counts what it sends. */
function counting({ fetch: send, ...options }: Options = {}) {
  return call.client({ retry: { retries: 0 }, ...options, fetch: countingFetch(send) });
}

/** Makes a call that receives some replies. */
const receiving =
  (replies: ReplyHandler[], options?: Options, callOptions?: client.CallOptions) => (): Promise<unknown> => {
    call.next(...replies);
    return counting(options).call(callOptions);
  };

const rejecting = (error: unknown) => (): Promise<never> => Promise.reject(error);
const codedError = (code: string) => Object.assign(new Error("broken"), { code });
const elapsed = new DOMException("late", "TimeoutError");

/** A token function whose second call fails. */
function failsLater(error: unknown): () => Promise<string> {
  let count = 0;
  return async () => (count++ === 0 ? "any-token" : Promise.reject(error));
}

/** Makes a call with a signer. */
const signedBy = (signer: client.Signer) => (): Promise<unknown> => {
  const workspace = client.createWorkspaceClient({ signer, region: "cn-north-4", fetch: countingFetch() });
  return workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { disabled: true } });
};

interface Case {
  about: string;
  make: () => Promise<unknown>;
  attempts: number;
  retryable: boolean;
}

const cases: Record<string, Case[]> = {
  RequestError: [
    { about: "a missing body", make: () => counting().call({}, {}), attempts: 0, retryable: false },
    { about: "an unknown option", make: () => counting().call({ signl: 1 } as object), attempts: 0, retryable: false },
    { about: "a timeout of 0", make: () => counting().call({ timeout: 0 }), attempts: 0, retryable: false },
    { about: "a token that is not text", make: () => counting({ token: "a\n" }).call(), attempts: 0, retryable: false },
    {
      about: "a validator that fails",
      make: () => counting({ validator: { request: rejecting(new Error()), response() {} } }).call(),
      attempts: 0,
      retryable: false,
    },
  ],
  TokenError: [
    {
      about: "a token function that rejects",
      make: () => counting({ token: rejecting(new Error("no")) }).call(),
      attempts: 0,
      retryable: false,
    },
    {
      about: "a token function without a connection",
      make: () => counting({ token: rejecting(codedError("ECONNRESET")) }).call(),
      attempts: 0,
      retryable: true,
    },
    {
      about: "a token function that returns no text",
      make: () => counting({ token: async () => "a\n" }).call(),
      attempts: 0,
      retryable: false,
    },
    {
      about: "a signer that rejects",
      make: signedBy(rejecting(new Error("no"))),
      attempts: 0,
      retryable: false,
    },
    {
      about: "a signer without a connection",
      make: signedBy(rejecting(codedError("ECONNREFUSED"))),
      attempts: 0,
      retryable: true,
    },
    {
      about: "a token function that rejects after a 401",
      make: receiving([status(401)], { token: failsLater(new Error("no")) }),
      attempts: 1,
      retryable: false,
    },
    {
      about: "a token function without a connection after a 401",
      make: receiving([status(401)], { token: failsLater(codedError("ETIMEDOUT")) }),
      attempts: 1,
      retryable: true,
    },
  ],
  ApiError: [
    { about: "400", make: receiving([status(400)]), attempts: 1, retryable: false },
    { about: "a redirect", make: receiving([redirect("other")]), attempts: 1, retryable: false },
    { about: "a rejected token", make: receiving([status(401)]), attempts: 1, retryable: false },
    { about: "429", make: receiving([status(429)]), attempts: 1, retryable: true },
    {
      about: "503, twice",
      make: receiving([status(503), status(503)], { retry: { retries: 1 } }),
      attempts: 2,
      retryable: true,
    },
    {
      about: "503, then 403",
      make: receiving([status(503), status(403)], { retry: { retries: 1 } }),
      attempts: 2,
      retryable: false,
    },
    {
      about: "a success with an error code",
      make: receiving([ok({ error_code: "ANY.1" })]),
      attempts: 1,
      retryable: false,
    },
  ],
  ConnectionError: [
    { about: "a reset", make: receiving([reset()]), attempts: 1, retryable: true },
    { about: "a reset in the body", make: receiving([resetInBody()]), attempts: 1, retryable: true },
    {
      about: "503, then a reset",
      make: receiving([status(503), reset()], { retry: { retries: 1 } }),
      attempts: 2,
      retryable: true,
    },
    {
      about: "a bad certificate",
      make: receiving([], { fetch: rejecting(codedError("CERT_HAS_EXPIRED")), retry: { retries: 2 } }),
      attempts: 1,
      retryable: false,
    },
  ],
  TimeoutError: [
    { about: "timeout", make: receiving([stallHeaders()], { timeout: 20 }), attempts: 1, retryable: true },
    {
      about: "attemptTimeout",
      make: receiving([stallHeaders()], { attemptTimeout: 20 }),
      attempts: 1,
      retryable: true,
    },
    {
      about: "the timeout of a signal",
      make: () => receiving([stallHeaders()], {}, { signal: AbortSignal.timeout(20) })(),
      attempts: 1,
      retryable: true,
    },
    {
      about: "the timeout of a signal, before the call",
      make: receiving([], {}, { signal: AbortSignal.abort(elapsed) }),
      attempts: 0,
      retryable: true,
    },
    {
      about: "timeout while the token function runs",
      make: receiving([], { timeout: 20, token: () => new Promise(() => {}) }),
      attempts: 0,
      retryable: true,
    },
  ],
  AbortError: [
    {
      about: "an abort before the call",
      make: receiving([], {}, { signal: AbortSignal.abort() }),
      attempts: 0,
      retryable: false,
    },
    {
      about: "an abort after the response",
      make: () => {
        const stop = new AbortController();
        call.next(ok());
        return counting({ onResponse: () => stop.abort() }).call({ signal: stop.signal });
      },
      attempts: 1,
      retryable: false,
    },
  ],
  InvalidResponseError: [
    { about: "HTML", make: receiving([html()]), attempts: 1, retryable: false },
    { about: "a list", make: receiving([ok([])]), attempts: 1, retryable: false },
  ],
};

const classes = Object.entries(client)
  .filter(([, value]) => Object.getPrototypeOf(value) === client.CallError)
  .map(([name]) => name);

test("the table has one row for each error class, and each row has cases", () => {
  const rows = table.map(({ error }) => error);
  expect(rows.toSorted()).toEqual(classes.sort());
  expect(Object.keys(cases).sort()).toEqual(classes);
});

test("the guide has the same table", () => {
  expect(tableIn("apps/docs/guides/errors.md")).toEqual(table);
});

const rows = table.flatMap((row) => (cases[row.error] ?? []).map((one) => ({ ...row, ...one })));

test.for(rows)("$error: $about", async ({ error: name, make, attempts, retryable }) => {
  const error = await failureOf(make());
  expect(error).toMatchObject({ name, attempts, retryable });
  // The promise of every row: `attempts` counts what was sent.
  expect(sent).toBe(attempts);
});

test.for(table)("the cases of $error show what its row says", ({ error, change, retryable }) => {
  const shown = cases[error] ?? [];
  const attempts = new Set(shown.map((one) => one.attempts > 0));
  expect([...attempts].sort()).toEqual(
    change.startsWith("no:") ? [false] : change.startsWith("no if `attempts` is 0") ? [false, true] : [true],
  );
  const values = [...new Set(shown.map((one) => one.retryable))].sort();
  expect(values).toEqual(/^(true|false)$/.test(retryable) ? [retryable === "true"] : [false, true]);
});
