import { fillPath, type Operation, operations, signInOperations } from "@hwc-users/spec";
import fc from "fast-check";
import { exampleAuthorization } from "../src/credentials/example-authorization.ts";

export const ANY_BYTES = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const HEADER_TEXT = fc.string({
  unit: fc.constantFrom(..."abcXYZ019-_.,;:=\"'/\\ \t\xe4\xff{}[]()<>@%"),
  maxLength: 60,
});
export const METHODS = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "M-SEARCH",
  "QUERY",
  "put",
  "",
  "PUT PUT",
];

const CREDENTIAL_HEADERS = ["Authorization", ...new Set(operations.map(({ tokenHeader }) => tokenHeader))];

export const anyOperation: fc.Arbitrary<Operation> = fc.constantFrom(...operations, ...signInOperations);

/** The header with the credentials of an operation, if it has one. */
export function credentialsOf(operation: Operation): [name: string, value: string][] {
  const { tokenHeader } = operation;
  return tokenHeader === undefined ? Object.entries(exampleAuthorization(operation)) : [[tokenHeader, "t"]];
}

const segment = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "%00",
    "%zz",
    "%ff",
    "",
    "__proto__",
    "constructor",
    "a%2Fb",
    "{account}",
    "status",
    "0",
    "~",
    "a,b",
  ),
  fc.string({ unit: fc.constantFrom(..."abc%/?#&=;@:+!*'(),[]{}|^`\\\xe4"), maxLength: 20 }),
  fc.string({ unit: fc.constant("9"), minLength: 300, maxLength: 400 }),
);

export const path = fc.oneof(
  anyOperation.chain(({ path: template }) =>
    fc.array(segment, { minLength: 4, maxLength: 4 }).map((values) => fillPath(template, () => values.pop() ?? "a")),
  ),
  fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join("/")}`),
  fc.constantFrom(
    "*",
    "//",
    "/",
    "/health",
    "http://other.invalid/v1/usg/dcs/member",
    "/v1/usg/dcs/member?".padEnd(8000, "a=1&"),
    "?",
  ),
);

export const query = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "?accountType=1",
    "?accountType=0&accountType=1",
    "?__proto__=1&accountType[]=1",
    "?accountType=1e999",
    "?%",
    "?=&=&=",
  ),
  HEADER_TEXT.map((text) => `?accountType=${text.replaceAll(/\s/g, "+")}`),
);

export const prefer = fc.oneof(
  fc.constantFrom(
    "code=200",
    "code=400",
    "code=1e3",
    "code=-1",
    "code=٤٠٣",
    "example=__proto__",
    "code=__proto__",
    "fault=reset",
    "=",
    ",,;;",
    '"',
    "code=200,code=200",
  ),
  HEADER_TEXT,
  fc.string({ unit: fc.constantFrom("code=", ",", "a"), minLength: 500, maxLength: 1500 }),
);

const deep = fc
  .integer({ min: 1, max: 100_000 })
  .chain((depth) =>
    fc.constantFrom(
      "[".repeat(depth),
      `${"[".repeat(depth)}${"]".repeat(depth)}`,
      `${'{"name":'.repeat(depth)}1${"}".repeat(depth)}`,
    ),
  );

const json = fc.oneof(
  { weight: 4, arbitrary: fc.json({ maxDepth: 4 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{"__proto__":{"name":"x"}}',
      '{"constructor":{"prototype":{"name":1}}}',
      '{"name":1e999}',
      '{"name":"\\ud800"}',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 400 }).map((digits) => `{"sortLevel":${"9".repeat(digits)},"status":-0}`),
  },
  { weight: 2, arbitrary: fc.json().map((text) => text.slice(0, text.length / 2)) },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2000 }).map((members) => `[${"1,".repeat(members)}1]`) },
);

export const body = fc.oneof(
  { weight: 5, arbitrary: json.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: ANY_BYTES },
  { weight: 1, arbitrary: json.map((text) => Buffer.from(text, "utf16le")) },
  { weight: 1, arbitrary: fc.constant(Buffer.alloc(0)) },
);

const contentType = fc.oneof(
  fc.constantFrom(
    "application/json",
    "application/json; charset=utf-16",
    "text/plain",
    "a",
    "multipart/form-data; boundary=",
    "/",
    "application/x-www-form-urlencoded",
    "application/json; ;",
  ),
  HEADER_TEXT,
);

export const headers = fc
  .tuple(
    fc.option(prefer),
    fc.option(contentType),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          "X-Request-Id",
          "Accept-Language",
          "Origin",
          "Accept",
          "Cookie",
          "X-Mock-Scope",
          "Access-Control-Request-Method",
          "Expect",
          "Upgrade",
          "__proto__",
        ),
        HEADER_TEXT,
      ),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([preference, type, others, hasToken]) => [
    ...(hasToken ? CREDENTIAL_HEADERS.map((name) => [name, "t"]) : []),
    ...(preference === null ? [] : [["Prefer", preference]]),
    ...(type === null ? [] : [["Content-Type", type]]),
    ...others,
  ]);
