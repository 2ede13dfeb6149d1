import type { Schema } from "@hwc-users/spec";
import { withSchema } from "./change-schema.ts";
import { accepted, rejected, type WrongServer } from "./wrong-server.ts";

/** Servers with another limit, or one that is counted in another unit. */
export const LIMIT_SERVERS: readonly WrongServer[] = [
  entry(
    "updateMyInfo",
    "title",
    { maxLength: 33 },
    "accepts a title of 33 characters",
    accepted("/body/title maxLength 32: 33 characters"),
  ),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: 31 },
    "rejects a title of 32 characters",
    rejected("/body/title maxLength 32: 32 characters"),
  ),
  entry(
    "updateMyInfo",
    "name",
    { maxLength: undefined },
    "accepts a name of any length",
    accepted("/body/name maxLength 64: 65 characters"),
  ),
  entry(
    "updateMyInfo",
    "name",
    { minLength: 0 },
    "accepts an empty name",
    accepted("/body/name minLength 1: 0 characters"),
  ),
  entry(
    "updateMyInfo",
    "name",
    { minLength: 2 },
    "rejects a name of one character",
    rejected("/body/name minLength 1: 1 character"),
  ),
  entry(
    "updateMyInfo",
    "signature",
    { maxLength: 256 },
    "rejects a signature of 512 characters",
    rejected("/body/signature maxLength 512: 512 characters"),
  ),
  entry(
    "updateMyInfo",
    "desc",
    { maxLength: 127 },
    "rejects remarks of 128 characters",
    rejected("/body/desc maxLength 128: 128 characters"),
  ),
  entry("updateUser", "sortLevel", { minimum: 0 }, "accepts the position 0", accepted("/body/sortLevel minimum 1: 0")),
  entry(
    "updateUser",
    "sortLevel",
    { maximum: undefined },
    "accepts the position 10001",
    accepted("/body/sortLevel maximum 10000: 10001"),
  ),
  ...[2 ** 16, 2 ** 32].map((range) =>
    entry(
      "updateUser",
      "sortLevel",
      { maximum: undefined, anyOf: [{ maximum: 10_000 }, { minimum: range + 1, maximum: range + 10_000 }] },
      `keeps the position modulo ${range}`,
      accepted(`/body/sortLevel maximum 10000: ${range + 10_000}`),
    ),
  ),
  entry(
    "updateUser",
    "sortLevel",
    { maximum: 9999 },
    "rejects the position 10000",
    rejected("/body/sortLevel maximum 10000: 10000"),
  ),
  entry("updateUser", "sortLevel", { minimum: 2 }, "rejects the position 1", rejected("/body/sortLevel minimum 1: 1")),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: undefined, maxBytes: 32 },
    "counts a title in bytes",
    rejected("/body/title maxLength 32: 32 Chinese characters"),
  ),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: undefined, maxUnits: 32 },
    "counts a title in UTF-16 units",
    rejected("/body/title maxLength 32: 32 emoji characters"),
  ),
  entry(
    "updateUser",
    "englishName",
    { maxLength: undefined, maxUnits: 64 },
    "counts an English name in UTF-16 units",
    rejected("/body/englishName maxLength 64: 64 emoji characters"),
  ),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: undefined, maxGraphemes: 32 },
    "counts a title in graphemes",
    accepted("/body/title maxLength 32: 33 combining characters"),
  ),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: undefined, pattern: "^([\\x00-\\x7f]{0,32}|.*[^\\x00-\\x7f].*)$" },
    "limits only ASCII",
    accepted("/body/title maxLength 32: 33 Chinese characters"),
  ),
  entry(
    "updateMyInfo",
    "title",
    { maxLength: 32 * 3, maxBytes: 32 * 3 },
    "limits a title to the bytes of 32 Chinese characters",
    accepted("/body/title maxLength 32: 33 characters"),
  ),
];

function entry(
  operationId: string,
  field: string,
  limits: Record<string, unknown>,
  name: string,
  named: RegExp,
): WrongServer {
  return {
    name,
    operationId,
    create: () => withSchema(operationId, `/body/${field}`, (schema) => withoutUndefined({ ...schema, ...limits })),
    named,
    fields: [field],
  };
}

function withoutUndefined(schema: Record<string, unknown>): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
