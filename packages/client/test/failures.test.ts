import { inspect } from "node:util";
import { type CallError, createMeetingClient, type Hooks } from "@hwc-users/client";
import { describe, expect, test, vi } from "vitest";

// Contains what the code of a bad certificate contains.
const account = "CERT+1@example.com";
const email = "mail@example.com";
const token = "token-not-to-be-shown";
const path = `/v1/usg/dcs/corp/member/${encodeURIComponent(account)}`;
const url = `https://api.meeting.test${path}`;

/** Makes a call whose fetch rejects with an error in every attempt. */
async function failWith(error: unknown, hooks: Hooks = {}) {
  const fetch = vi.fn(() => Promise.reject(error));
  const meeting = createMeetingClient({
    accessToken: token,
    baseUrl: new URL(url).origin,
    fetch,
    retry: { retries: 1, minDelay: 0 },
    ...hooks,
  });
  const failure: CallError = await meeting.updateUser({ account, body: { email } }).then(
    () => expect.unreachable("The call should have failed."),
    (reason) => reason,
  );
  return { failure, attempts: fetch.mock.calls.length };
}

/** An error as Node has it: the fields stand beside the message. */
const withFields = (message: string, fields: object, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), fields);
const withCode = (code: unknown) => withFields("any", { code });
const fetchFailed = (cause: unknown) => new TypeError("fetch failed", { cause });

describe("the code of a failed connection", () => {
  const refused = withCode("ECONNREFUSED");
  test.for<[string, unknown, string | undefined]>([
    ["of the error", refused, "ECONNREFUSED"],
    ["of its cause", fetchFailed(refused), "ECONNREFUSED"],
    [
      "of the innermost cause that has one",
      fetchFailed(withFields("a", { code: "OUTER" }, fetchFailed(refused))),
      "ECONNREFUSED",
    ],
    ["of the cause that has one", withFields("a", { code: "OUTER" }, new Error("inner")), "OUTER"],
    // As Node rejects when a host has several addresses.
    ["of several errors", fetchFailed(Object.assign(new AggregateError([refused]), refused)), "ECONNREFUSED"],
    ["of an object that is no error", { code: "ECONNREFUSED" }, "ECONNREFUSED"],
    ["that is a number", withCode(111), undefined],
    ["that is missing", new TypeError("Failed to fetch"), undefined],
    ["of a text", "ECONNREFUSED", undefined],
  ])("%s", async ([, error, code]) => {
    const onRetry = vi.fn();
    const { failure } = await failWith(error, { onRetry });
    const shown = code ? `no response (${code})` : "no response";
    expect(failure).toMatchObject({ name: "ConnectionError", code, retryable: true, attempts: 2 });
    expect(failure.message).toBe(`updateUser: ${shown}; see the cause.`);
    if (code) expect(onRetry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ failure: code }));
  });

  test.for([new TypeError("Failed to fetch"), withCode(111), withFields("any", { name: "FetchError" })])(
    "is replaced by the name in the events of %s",
    async (error) => {
      const onRetry = vi.fn();
      await failWith(error, { onRetry });
      expect(onRetry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ failure: error.name }));
    },
  );

  test("is found in an error that is its own cause", async () => {
    const error = withCode("ECONNRESET");
    const { failure } = await failWith(Object.assign(error, { cause: error }));
    expect(failure).toMatchObject({ code: "ECONNRESET" });
  });

  test("is not searched in more than eight errors", async () => {
    const nested = (depth: number): Error => (depth === 0 ? withCode("DEEP") : fetchFailed(nested(depth - 1)));
    expect((await failWith(nested(7))).failure).toMatchObject({ code: "DEEP" });
    expect((await failWith(nested(8))).failure).toMatchObject({ code: undefined });
  });
});

describe("a failure that is permanent", () => {
  test.for([
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "CERT_REVOKED",
    "CERT_UNTRUSTED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "EPROTO",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
    "UND_ERR_INVALID_ARG",
    "ERR_INVALID_ARG_VALUE",
    "ERR_INVALID_CHAR",
    "ERR_INVALID_HTTP_TOKEN",
    "ERR_HTTP_INVALID_HEADER_VALUE",
    "ERR_INVALID_PROTOCOL",
    "ERR_INVALID_URL",
  ])("%s is not retried", async (code) => {
    const { failure, attempts } = await failWith(fetchFailed(withCode(code)));
    expect(failure).toMatchObject({ name: "ConnectionError", code, retryable: false, attempts: 1 });
    expect(attempts).toBe(1);
  });

  test.for([
    `error sending request for url (${url}): client error (Connect): invalid peer certificate: UnknownIssuer`,
    "TLS peer's certificate is not trusted; reason = self-signed certificate",
    "unable to verify the first certificate",
    "certificate has expired",
  ])("%j is not retried", async (message) => {
    const { failure, attempts } = await failWith(fetchFailed(new Error(message)));
    expect(failure).toMatchObject({ name: "ConnectionError", retryable: false });
    expect(attempts).toBe(1);
  });

  test.for([
    "ECONNRESET",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ETIMEDOUT",
    "UND_ERR_SOCKET",
    "UND_ERR_CONNECT_TIMEOUT",
    "UND_ERR_REQ_RETRY",
    "HPE_INVALID_HEADER_TOKEN",
    "HPE_INVALID_CHUNK_SIZE",
    "ERR_INVALID_STATE",
    "ERR_HTTP2_PROTOCOL_ERROR",
    "ERR_TLS_HANDSHAKE_TIMEOUT",
    "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC",
    "INVALID_CAPACITY",
  ])("%s is retried", async (code) => {
    const { failure, attempts } = await failWith(fetchFailed(withCode(code)));
    expect(failure).toMatchObject({ retryable: true });
    expect(attempts).toBe(2);
  });

  test("is not derived from a host name or an account", async () => {
    const { failure } = await failWith(fetchFailed(new Error("getaddrinfo ENOTFOUND cert-crl.peer-certificate.test")));
    expect(failure).toMatchObject({ retryable: true });
    const other = await failWith(new Error(`error sending request for url (${url})`));
    expect(other.failure).toMatchObject({ retryable: true });
  });
});

describe("the cause", () => {
  test.for([undefined, null, "text"])("of a fetch that rejects with %s is an error", async (reason) => {
    const { failure } = await failWith(reason);
    expect(failure.cause).toMatchObject({ message: `fetch rejected with ${reason}` });
  });

  const redacted: [string, () => unknown][] = [
    ["the URL in the message", () => new Error(`request to ${url} failed`)],
    ["the path in the message", () => new Error(`PUT ${path} failed`)],
    ["the account in the message", () => new Error(`no ${account}`)],
    ["the email address in the message", () => new Error(`no ${email}`)],
    ["the body in the message", () => new Error(`sent ${JSON.stringify({ email })}`)],
    ["the token in the message", () => new Error(`no ${token}`)],
    ["a text instead of an error", () => `no ${account}`],
    ["the URL in a field", () => withFields("any", { path: url })],
    ["the URL in a hidden field", () => Object.defineProperty(new Error("any"), "path", { value: url })],
    ["the URL in a symbol's field", () => withFields("any", { [Symbol("path")]: url })],
    ["the URL in a nested field", () => withFields("any", { request: { options: [{ url }] } })],
    ["the URL in a cause", () => fetchFailed(new Error("any", { cause: new Error(url) }))],
    ["the URL in an error of several", () => new AggregateError([new Error("any"), new Error(url)], "several")],
    ["the URL in the stack", () => Object.defineProperty(new Error("any"), "stack", { value: `Error: ${url}\n at x` })],
    ["an object that cannot be searched", () => withFields("any", { request: new Request(url) })],
    ["headers", () => withFields("any", { headers: new Map([["x-access-token", token]]) })],
    ["a DOMException", () => new DOMException(`no ${url}`, "NetworkError")],
    ["an object of another realm", () => ({ message: url })],
  ];
  test.for(redacted)("does not contain %s", async ([, create]) => {
    const { failure } = await failWith(create());
    const shown = inspect(failure, { depth: 20, showHidden: true });
    for (const secret of [account, encodeURIComponent(account), email, token, path])
      expect(shown).not.toContain(secret);
    expect(failure.cause).toBeDefined();
  });

  test("is a copy with the name, the code, the message, the stack and the causes", async () => {
    const inner = withFields(`no ${url}`, { code: "ECONNREFUSED", port: 443, path: url });
    const { failure } = await failWith(Object.assign(fetchFailed(inner), { name: "FetchError" }));
    const copy = failure.cause as Error & { cause: Error };
    expect(copy).toBeInstanceOf(Error);
    expect(copy).toMatchObject({ name: "FetchError", message: "fetch failed" });
    expect(copy.stack).toMatch(/fetch failed\n.*failures\.test\.ts/s);
    expect({ ...copy.cause }).toEqual({ name: "Error", code: "ECONNREFUSED" });
    expect(copy.cause.message).toBe("no [redacted]");
    expect(copy.cause.stack).toMatch(/no \[redacted]\n.*failures\.test\.ts/s);
    expect(Object.hasOwn(copy.cause, "cause")).toBe(false);
    expect(failure).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("keeps what is not secret", async () => {
    const { failure } = await failWith(new Error("connect ECONNREFUSED 127.0.0.1:9"));
    expect(failure.cause).toMatchObject({ message: "connect ECONNREFUSED 127.0.0.1:9" });
    expect({ ...(failure.cause as object) }).toStrictEqual({ name: "Error" });
  });

  test.for<[name: string, reason: unknown]>([
    ["Error", { code: "ANY" }],
    ["reject", Object.assign(function reject() {}, { code: "ANY" })],
  ])("of what is no error is one, with the name %s", async ([name, reason]) => {
    const { failure } = await failWith(reason);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(failure.cause).toMatchObject({ name, code: "ANY", message: "", stack: "" });
  });
});
