import type { Schema } from "@hwc-users/spec";
import { alsoAccepts } from "./change-schema.ts";
import { accepted, type WrongServer } from "./wrong-server.ts";

/** Servers that convert values of other types. */
export const TYPE_SERVERS: readonly WrongServer[] = [
  entry("updateUser", "hidePhone", 1),
  entry("updateUser", "hidePhone", 0),
  entry("updateUser", "hidePhone", "true"),
  entry("updateUser", "hidePhone", ""),
  entry("updateUser", "hidePhone", null),
  entry("updateUser", "status", "1"),
  entry("updateUser", "status", true),
  entry("updateUser", "status", null),
  entry("updateUser", "status", 1.5),
  entry("updateUser", "sortLevel", "1"),
  entry("updateUser", "sortLevel", 1.5),
  entry("updateUser", "sortLevel", []),
  entry("updateUser", "deptCode", 1),
  entry("updateUser", "phone", 1),
  entry("updateUser", "email", null),
  entry("updateUser", "country", null),
  entry("updateMyInfo", "name", 1),
  entry("updateMyInfo", "title", null),
  entry("updateMyInfo", "desc", {}),
  entry("updateMyInfo", "signature", []),
  entry("updateMyInfo", "englishName", true),
  entry("updateUserInfo", "disabled", "true"),
  entry("updateUserInfo", "disabled", 1),
  entry("updateUserInfo", "active_type", null),
  entry("updateUserInfo", "account_expires", 1),
  ...[null, 1, true, [], {}].map((item) => entry("batchUpdateUserStatus", "*", item)),
  body("updateMyInfo", { type: "array", maxItems: 0 }, "[]"),
  body("updateUserInfo", { type: "null" }, "null"),
  body("updateUserInfo", { const: "x" }, '"x"'),
  body("batchUpdateUserStatus", { type: "object", maxProperties: 0 }, "{}"),
];

function entry(operationId: string, field: string, value: unknown): WrongServer {
  const text = JSON.stringify(value);
  return {
    name: `accepts ${text} at /body/${field}`,
    operationId,
    create: () => alsoAccepts(operationId, `/body/${field}`, { const: value }),
    named: accepted(`/body/${field} type: ${text}`),
    fields: [field],
  };
}

function body(operationId: string, other: Schema, text: string): WrongServer {
  return {
    name: `accepts ${text} as the body`,
    operationId,
    create: () => alsoAccepts(operationId, "/body", other),
    named: accepted(`/body type: ${text}`),
  };
}
