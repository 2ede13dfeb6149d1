import { alsoAccepts, alsoRejects } from "./change-schema.ts";
import { accepted, rejected, type WrongServer } from "./wrong-server.ts";

/** Servers that accept values beside an enumeration. */
export const ENUMERATION_SERVERS: readonly WrongServer[] = [
  entry("updateUser", "/body/status", 2),
  entry("updateUser", "/body/status", -1),
  entry("updateUser", "/body/status", 101),
  entry("updateUser", "/body/status", 2 ** 32 + 1),
  entry("updateUserInfo", "/body/active_type", "user_activate"),
  entry("updateUserInfo", "/body/active_type", " USER_ACTIVATE"),
  entry("updateUserInfo", "/body/active_type", "USER_ACTIVATE "),
  entry("updateUserInfo", "/body/active_type", "USER_ACTIVAT"),
  entry("updateUserInfo", "/body/active_type", ""),
  entry("batchUpdateUserStatus", "/path/value", 2),
  entry("batchUpdateUserStatus", "/path/value", -1),
  entry("updateUser", "/query/accountType", 2),
  entry("updateUser", "/query/accountType", -1),
  entry("batchUpdateUserStatus", "/query/accountType", 2),
  text("batchUpdateUserStatus", "/path/value", "x"),
  text("batchUpdateUserStatus", "/path/value", "true"),
  text("batchUpdateUserStatus", "/path/value", "1.5"),
  text("updateUser", "/query/accountType", "x"),
];

/** Servers that reject values which the spec accepts. */
export const VALID_VALUE_SERVERS: readonly WrongServer[] = [
  refusal("updateUser", "status", 0, rejected("/body/status enum: 0"), { status: 1 }),
  refusal("updateUser", "status", 1, rejected("/body/status enum: 1")),
  refusal("updateUser", "hidePhone", false, rejected("/body/hidePhone type: false")),
  refusal("updateUser", "vmrId", "", rejected("/body/vmrId …")),
  refusal("updateUser", "englishName", "", rejected("/body/englishName minLength 0: 0 characters")),
  refusal("updateUser", "title", "", rejected("/body/title minLength 0: 0 characters")),
  refusal("updateUser", "desc", "", rejected("/body/desc minLength 0: 0 characters")),
  refusal("updateUser", "signature", "", rejected("/body/signature minLength 0: 0 characters")),
  refusal("updateUser", "sortLevel", 1, rejected("/body/sortLevel minimum 1: 1")),
  refusal("updateMyInfo", "title", "", rejected("/body/title minLength 0: 0 characters")),
  refusal("updateUserInfo", "disabled", false, rejected("/body/disabled type: false"), { disabled: true }),
  refusal("updateUserInfo", "enable_change_password", false, rejected("/body/enable_change_password type: false")),
  refusal("updateUserInfo", "password_never_expired", false, rejected("/body/password_never_expired type: false"), {
    password_never_expired: true,
  }),
  refusal("updateUserInfo", "active_type", "USER_ACTIVATE", rejected('/body/active_type enum: "USER_ACTIVATE"')),
  refusal("updateUserInfo", "active_type", "ADMIN_ACTIVATE", rejected('/body/active_type enum: "ADMIN_ACTIVATE"'), {
    active_type: "USER_ACTIVATE",
  }),
  ...[0, 1].map((value) => ({
    name: `rejects ${value} in the path`,
    operationId: "batchUpdateUserStatus",
    create: () => alsoRejects("batchUpdateUserStatus", "/path/value", { const: value }),
    named: rejected(`/path/value enum: ${value}`),
    values: { value: 1 - value },
  })),
];

function entry(operationId: string, location: string, value: string | number): WrongServer {
  return {
    name: `accepts ${JSON.stringify(value)} at ${location}`,
    operationId,
    create: () => alsoAccepts(operationId, location, { const: value }),
    named: accepted(`${location} enum: ${JSON.stringify(value)}`),
    fields: [location.replace("/body/", "")],
  };
}

/** Text in place of a number in the path or the query. */
function text(operationId: string, location: string, value: string): WrongServer {
  const number = Number(value);
  return {
    name: `accepts ${JSON.stringify(value)} at ${location}`,
    operationId,
    create: () => alsoAccepts(operationId, location, { enum: [value, ...(Number.isNaN(number) ? [] : [number])] }),
    named: accepted(`${location} type: ${JSON.stringify(value)}`),
  };
}

function refusal(
  operationId: string,
  field: string,
  value: unknown,
  named: RegExp,
  body?: Record<string, unknown>,
): WrongServer {
  return {
    name: `rejects ${JSON.stringify(value)} at /body/${field}`,
    operationId,
    create: () => alsoRejects(operationId, `/body/${field}`, { const: value }),
    named,
    fields: [field],
    ...(body && { values: { body } }),
  };
}
