import { fillPath, operations, signInOperations } from "@hwc-users/spec";
import fc from "fast-check";
import { type Field, type HostileRequest, PERSONAL, SECRET, writeWithLength } from "../hostile-request.ts";
import { scope } from "../parts/headers.ts";
import { anyOperation, credentialsOf } from "../parts/operations.ts";

/** Accounts that break a store, or fill it. */
const account = fc.oneof(
  fc.constantFrom(
    ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "0", "null", "undefined", "a/b", "a.b"],
    ...[
      "\u{1f600}",
      "\u0000",
      "a\r\nb",
      "\u202eabc",
      "K\u00f6ln",
      "Ko\u0308ln",
      "\u212a",
      PERSONAL,
      "a".repeat(64),
      "a".repeat(3000),
    ],
  ),
  fc.integer({ min: 0, max: 50_000 }).map((number) => `user-${number}`),
  // As the mock generates them.
  fc.integer({ min: 0, max: 20_000 }).map((number) => number.toString(16).padStart(32, "0")),
);

const value = fc.oneof(
  account,
  fc.constantFrom("", null, true, 0, -1, 1, 2 ** 53, 1e308, [], {}, [null]),
  fc.jsonValue({ maxDepth: 2 }),
);

const FIELD_NAMES = [...operations, ...signInOperations].flatMap(({ requestBody }) =>
  Object.keys(requestBody?.schema.properties ?? {}),
);

/** A body with fields of the spec, whose values have every type. */
const fieldsBody = fc.dictionary(
  fc.oneof(fc.constantFrom(...FIELD_NAMES), fc.constantFrom("__proto__", "constructor", "token", "userAccount", "id")),
  value,
  { maxKeys: 6 },
);
const batchBody = fc.array(account, { maxLength: 200 });

/** Requests that change, disable and sign in users. */
export const userRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    anyOperation,
    fc.array(account, { minLength: 4, maxLength: 4 }),
    fc.oneof(
      fieldsBody,
      batchBody,
      fieldsBody.map(({ name }) => ({ name })),
    ),
    fc.constantFrom("", "?accountType=0", "?accountType=1", "?accountType=1&account=__proto__", "?value=1"),
    fc.option(scope),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([called, names, body, search, id, token]) => {
    const fields: Field[] =
      called.tokenHeader === undefined ? credentialsOf(called) : [[called.tokenHeader, `${SECRET}-${token}`]];
    fields.push(["Content-Type", "application/json"]);
    if (id !== null) fields.push(["X-Mock-Scope", id]);
    const target = fillPath(called.path, (name) =>
      /status|value/.test(name) ? "1" : encodeURIComponent(names.pop() ?? ""),
    );
    return {
      kind: "users",
      bytes: writeWithLength(called.method, target + search, fields, Buffer.from(JSON.stringify(body))),
      isUnfinished: false,
    };
  });
