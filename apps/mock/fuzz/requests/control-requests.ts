import { operations } from "@hwc-users/spec";
import fc from "fast-check";
import { type Field, type HostileRequest, SECRET, writeWithLength } from "../hostile-request.ts";
import { deepJson, body as hostileBody } from "../parts/bodies.ts";
import { HEADER_TEXT } from "../parts/bytes.ts";
import { encoded } from "../parts/encodings.ts";
import { origin, scope } from "../parts/headers.ts";

const ENDPOINTS: readonly [method: string, path: string][] = [
  ["POST", "/__mock/replies"],
  ["GET", "/__mock/requests"],
  ["POST", "/__mock/requests/count"],
  ["POST", "/__mock/clear"],
  ["POST", "/__mock/reset"],
  ["POST", "/__mock/scopes"],
  ["DELETE", "/__mock/scopes/hostile-1"],
  ["DELETE", "/__mock/scopes/__proto__"],
  ["DELETE", "/__mock/scopes/%zz"],
  ["GET", "/__mock/users"],
  ["POST", "/__mock/tokens/expire"],
  ["GET", "/__mock/openapi.json"],
  ["GET", "/__mock/requests?operationId=__proto__"],
  ["PUT", "/__mock/replies"],
  ["GET", "/__mock/../__mock/requests"],
  ["GET", "/__mock//requests"],
];
const WITH_BODY = ["/__mock/replies", "/__mock/requests/count"];

const operationId = fc.constantFrom(...operations.map((each) => each.operationId), "__proto__", "nothing", "");
const text = fc.oneof(HEADER_TEXT, fc.constantFrom("__proto__", "a\r\nX-Injected: 1", "\u{1f600}", SECRET));
const dictionary = fc.dictionary(fc.oneof(text, fc.constantFrom("account", "Content-Type", "retry-after")), text, {
  maxKeys: 3,
});
const when = fc.oneof(
  fc.record({ parameters: dictionary, headers: dictionary, body: fc.jsonValue() }, { requiredKeys: [] }),
  fc.jsonValue(),
);

/** A reply that is valid, or has wrong fields. No delay is long: each response has to end. */
const reply = fc.record(
  {
    operationId,
    status: fc.oneof(fc.constantFrom(200, 204, 304, 403, 429, 503), fc.integer({ min: 90, max: 620 }), fc.jsonValue()),
    example: text,
    body: fc.jsonValue(),
    headers: fc.oneof(dictionary, fc.jsonValue()),
    delay: fc.constantFrom<unknown>(0, 2, [0, 3], { p50: 1, p99: 2 }, -1, 1e9, [3, 0], { p50: 0, p99: 1 }, "5s"),
    times: fc.constantFrom<unknown>(1, 2, 2 ** 53 - 1, 2 ** 53, 1e308, 0, -1, 1.5, "always", "never", null),
    when,
    fault: fc.constantFrom("reset", "503@50%", "cut", "429-then-200", "nothing", "503@-1%", "__proto__"),
    validate: fc.constantFrom<unknown>(false, true, null),
  },
  { requiredKeys: ["operationId"] },
);

const deepWhen = fc.tuple(fc.constantFrom("when", "body"), deepJson).map(([field, deep]) => {
  const inner = field === "when" ? `{"body":${deep}}` : deep;
  return Buffer.from(`{"operationId":"updateMyInfo","validate":false,"${field}":${inner}}`);
});

const controlBody = fc.oneof(
  { weight: 8, arbitrary: reply.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 2, arbitrary: fc.record({ operationId, when }).map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 2, arbitrary: hostileBody },
  { weight: 1, arbitrary: deepWhen },
);

const access = fc.array(
  fc.oneof(
    fc.constantFrom<Field>(
      ["Authorization", `Bearer ${SECRET}-wrong`],
      ["Authorization", `Basic ${SECRET}`],
      ["Authorization", "Bearer "],
      ["Host", "evil.invalid"],
      ["Host", "localhost"],
      ["Host", ""],
      ["Host", "127.0.0.1.evil.invalid:80"],
      ["Content-Type", "text/plain"],
      ["Content-Type", "application/json; charset=utf-16"],
    ),
    origin().map((value): Field => ["Origin", value]),
    scope.map((value): Field => ["X-Mock-Scope", value]),
  ),
  { maxLength: 2 },
);

/** Requests to the control API, most of them with the right token. */
export const controlRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    fc.constantFrom(...ENDPOINTS),
    fc.oneof(
      { weight: 9, arbitrary: controlBody.map((bytes) => ({ encoding: "", bytes })) },
      { weight: 1, arbitrary: encoded(controlBody) },
    ),
    access,
    fc.constantFrom(true, true, true, false),
  )
  .map(([[method, path], { encoding, bytes }, others, hasToken]) => {
    const names = new Set(others.map(([name]) => name));
    const usual: Field[] = [["Content-Type", "application/json"]];
    if (hasToken) usual.push(["Authorization", `Bearer ${SECRET}`]);
    if (encoding !== "") usual.push(["Content-Encoding", encoding]);
    const fields = [...usual.filter(([name]) => !names.has(name)), ...others];
    // A request that must have no body is rejected if it has one, so most have none.
    const sent = WITH_BODY.includes(path) || bytes.length % 8 === 0 ? bytes : Buffer.alloc(0);
    return { kind: "control", bytes: writeWithLength(method, path, fields, sent), isUnfinished: false };
  });
