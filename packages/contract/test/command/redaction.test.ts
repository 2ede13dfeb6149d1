import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { operationById, operations } from "@hwc-users/spec";
import { startCapturingServer } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { createRedact } from "../../src/http/redact.ts";
import { FAST, newFile, runCommand, writeAccounts } from "./run-command.ts";

/** Has characters that URLs, JSON, HTML and base64 write in another way. */
const TOKEN = `MIIE-1~2'3"4<5>6&7/8\\9%3Ca+b=${Array.from({ length: 40 }, (_, index) => (index * 7919).toString(36)).join("_")}`;

const { operationId, tokenHeader } = operationById(operations, "updateUser");

/** Lists the parts of the token that are in a text. */
function disclosed(text: string): string[] {
  const parts = Array.from({ length: TOKEN.length - 7 }, (_, start) => TOKEN.slice(start, start + 8));
  return parts.filter((part) => text.includes(part));
}

const percentEncoded = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const unicodeEscaped = (text: string) =>
  [...text].map((character) => `\\u00${character.charCodeAt(0).toString(16)}`).join("");

const FORMS: [form: string, write: (token: string) => string][] = [
  ["plain", (token) => token],
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

/** Responds with the token in every part of the response. */
function echo(response: ServerResponse, token: string): void {
  response.writeHead(400, token.replaceAll(/[^ -~]/g, ""), {
    "content-type": `text/${token}`,
    [token.replaceAll(/[^\w-]/g, "")]: "a header name",
    "x-request-id": Buffer.from(token).toString("base64"),
  });
  response.flushHeaders();
  const body = JSON.stringify({ error_code: token, error_msg: encodeURIComponent(token) });
  response.write(body.slice(0, 30));
  // The next turn sends it as a chunk of its own.
  setImmediate(() => response.end(body.slice(30)));
}

test.for([
  ["whole", TOKEN],
  ["cut after 40 characters", TOKEN.slice(0, 40)],
  ["cut before its last 40 characters", TOKEN.slice(-40)],
])("no output has 8 characters of a token that the server repeats %s", async ([, repeated = ""]) => {
  const server = await startCapturingServer(({ headers }, response) => {
    if (headers[tokenHeader.toLowerCase()] !== undefined) echo(response, repeated);
    else response.writeHead(200).end(repeated);
  });
  const accounts = writeAccounts({ [operationId]: { account: "test010", body: { email: "test010@example.com" } } });
  const args = ["--target", server.url, "--operation", operationId, "--allow-writes", "--accounts", accounts, ...FAST];
  for (const report of ["text", "json", "junit", "github"]) {
    const output = newFile("report");
    const run = (more: string[]) =>
      runCommand([...args, "--report", report, ...more], { [tokenVariable(tokenHeader)]: TOKEN });
    const { out, error } = await run([]);
    expect(disclosed(out + error)).toEqual([]);
    const written = await run(["--output", output]);
    expect(disclosed(written.out + written.error + readFileSync(output, "utf8"))).toEqual([]);
  }
  expect(server.requests.some(({ headers }) => headers[tokenHeader.toLowerCase()] === TOKEN)).toBe(true);
  await server.close();
});
