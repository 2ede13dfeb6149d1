import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { operationById, operations } from "@hwc-users/spec";
import { startCapturingServer } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { secretsOf } from "../../src/accounts/secrets.ts";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { createRedact } from "../../src/http/redact.ts";
import { createTransport } from "../../src/http/transport.ts";
import { FAST, newFile, runCommand, writeAccounts } from "./run-command.ts";

/** Has characters that URLs, JSON, HTML and base64 write in another way. */
const TOKEN = `MIIE-1~2'3"4<5>6&7/8\\9%3Ca+b=${Array.from({ length: 40 }, (_, index) => (index * 7919).toString(36)).join("_")}`;

const { operationId, tokenHeader } = operationById(operations, "updateUser");

/** Lists the parts of the token that are in a text. */
function disclosed(text: string): string[] {
  const parts = Array.from({ length: TOKEN.length - 7 }, (_, start) => TOKEN.slice(start, start + 8));
  return parts.filter((part) => text.toLowerCase().includes(part.toLowerCase()));
}

const percentEncoded = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const unicodeEscaped = (text: string) =>
  [...text].map((character) => `\\u00${character.charCodeAt(0).toString(16)}`).join("");

const FORMS: [form: string, write: (token: string) => string][] = [
  ["plain", (token) => token],
  ["lower case", (token) => token.toLowerCase()],
  ["URL", encodeURIComponent],
  ["URL in lower case", (token) => encodeURIComponent(token).replaceAll(/%../g, (code) => code.toLowerCase())],
  ["URL with every character encoded", percentEncoded],
  ["URL encoded twice", (token) => encodeURIComponent(encodeURIComponent(token))],
  ["JSON", (token) => JSON.stringify(token)],
  ["JSON with escaped slashes", (token) => JSON.stringify(token).replaceAll("/", "\\/")],
  ["JSON with every character escaped", unicodeEscaped],
  ["JSON in JSON", (token) => JSON.stringify(JSON.stringify(token))],
  ["HTML with names", (token) => token.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")],
  ["HTML with numbers", (token) => [...token].map((character) => `&#${character.charCodeAt(0)};`).join("")],
  ["HTML with hexadecimal numbers", (token) => unicodeEscaped(token).replaceAll(/\\u00(..)/g, "&#x$1;")],
  ["base64", (token) => Buffer.from(token).toString("base64")],
  ["base64 for URLs", (token) => Buffer.from(token).toString("base64url")],
  ["base64 after a user", (token) => Buffer.from(`:${token}`).toString("base64")],
  ["base64 after a longer user", (token) => Buffer.from(`u:${token}`).toString("base64")],
];

describe.for(FORMS)("a token as %s", ([, write]) => {
  const redact = createRedact([TOKEN]);

  test("is replaced", () => {
    expect(redact(`before ${write(TOKEN)} after`)).toMatch(/^before .{0,4}\[token\].{0,8} after$/);
  });

  test("is replaced when it is cut", () => {
    const written = write(TOKEN);
    for (const cut of [written.slice(0, written.length / 2), written.slice(written.length / 2)]) {
      expect(redact(`before ${cut} after`)).toMatch(/^before .{0,12}\[token\].{0,12} after$/);
    }
  });
});

test("redaction keeps other text, its escapes included", () => {
  const text = String.raw`{"a":"\u0041 %41 &lt; \\ \" 汉😀 MIIE-1~ secret"}`;
  expect(createRedact([TOKEN, "secret", ""])(text)).toBe(text);
});

test.for(["\\", "%25", "&#0"])("redaction of a response full of %s ends", (start) => {
  const text = start.repeat(300_000);
  expect(createRedact([TOKEN])(text)).toBe(text);
});

/** Responds with the token in every part of the response. */
function echo(response: ServerResponse, status: number, token: string): void {
  response.writeHead(status, token.replaceAll(/[^ -~]/g, ""), {
    "content-type": `text/${token}`,
    [/\w+$/.exec(token)?.[0] ?? ""]: "a header name",
    "x-request-id": Buffer.from(token).toString("base64"),
  });
  response.flushHeaders();
  const fields = status === 200 ? { id: token, name: token } : { error_code: token, error_msg: token };
  const body = JSON.stringify(fields);
  response.write(body.slice(0, 30));
  // The next turn sends it as a chunk of its own.
  setImmediate(() => response.end(body.slice(30)));
}

test("a response is redacted before it is parsed", async () => {
  const server = await startCapturingServer((_, response) => echo(response, 400, TOKEN));
  const transport = createTransport({ target: server.url, timeout: 300_000, redact: createRedact([TOKEN]) });
  const outcome = await transport.send({ method: "PUT", target: "/", headers: {}, body: null });
  transport.close();
  await server.close();
  expect(outcome).toEqual({
    response: {
      status: 400,
      headers: expect.objectContaining({
        "content-type": "text/[token]",
        "[token]": "a header name",
        "x-request-id": "[token]",
      }),
      text: '{"error_code":"[token]","error_msg":"[token]"}',
      body: { error_code: "[token]", error_msg: "[token]" },
    },
  });
});

test.for([
  ["whole", TOKEN],
  ["cut after 40 characters", TOKEN.slice(0, 40)],
  ["cut before its last 40 characters", TOKEN.slice(-40)],
])("no output has 8 characters of a token that the server repeats %s", async ([, repeated = ""]) => {
  const base = { account: "test010", body: { email: "test010@example.com", title: "tester" } };
  const server = await startCapturingServer(({ body }, response) => {
    echo(response, body === JSON.stringify(base.body) ? 200 : 400, repeated);
  });
  const accounts = writeAccounts({ [operationId]: base });
  const args = ["--target", server.url, "--operation", operationId, "--allow-writes", "--accounts", accounts, ...FAST];
  for (const report of ["text", "json", "junit", "github"]) {
    const har = newFile("run.har");
    const variables = { [tokenVariable(tokenHeader)]: TOKEN };
    const { code, out, error, progress } = await runCommand([...args, "--report", report, "--har", har], variables);
    expect(code).toBe(1);
    const outputs = [out, error, progress, readFileSync(har, "utf8")].join("\n");
    expect(disclosed(outputs)).toEqual([]);
    expect(outputs).toContain("[token]");
  }
  expect(server.requests.some(({ headers }) => headers[tokenHeader.toLowerCase()] === TOKEN)).toBe(true);
  await server.close();
});

test("the passphrase of the client key and each token are secrets, and no other variable is", () => {
  const env = {
    HWC_ACCESS_TOKEN: "a",
    HWC_AUTH_TOKEN: "b",
    HWC_CLIENT_KEY_PASSPHRASE: "c",
    HWC_REGION: "d",
    PATH: "e",
  };
  expect(secretsOf(env)).toEqual(["a", "b", "c"]);
});
