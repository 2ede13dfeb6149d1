import type { Schema } from "@hwc-users/spec";
import { reject } from "../right/reply.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import type { Step } from "../right/steps/step.ts";
import { withSchema } from "./change-schema.ts";
import { accepted, rejected, type WrongServer } from "./wrong-server.ts";

/** Servers that accept unknown fields or requests without required ones, or require optional ones. */
export const FIELD_SERVERS: readonly WrongServer[] = [
  ...["updateMyInfo", "updateUser", "updateUserInfo"].map((operationId) => ({
    name: "accepts unknown fields",
    operationId,
    create: () => withSchema(operationId, "/body", ({ additionalProperties: _, ...schema }) => schema),
    named: /\/body additionalProperties.* rejected: expected 400, got 200/,
  })),
  entry(
    "updateMyInfo",
    "accepts a request without a name",
    ({ required: _, ...schema }) => schema,
    /\/body required: .*name.* rejected: expected 400, got 200/,
  ),
  entry(
    "updateUser",
    "accepts a request without phone and email",
    ({ anyOf: _, ...schema }) => schema,
    /\/body anyOf: none of .* rejected: expected 400, got 200/,
  ),
  entry(
    "updateUser",
    "requires phone and email",
    (schema) => ({ ...schema, required: ["phone", "email"] }),
    /(only|without) (phone|email) accepted: expected 200, got 400/,
  ),
  entry(
    "updateUser",
    "requires the phone",
    (schema) => ({ ...schema, required: ["phone"] }),
    /(only email|without phone) accepted: expected 200, got 400/,
  ),
  entry(
    "updateUser",
    "requires the email",
    (schema) => ({ ...schema, required: ["email"] }),
    /(only phone|without email) accepted: expected 200, got 400/,
  ),
  entry(
    "updateMyInfo",
    "requires the title",
    (schema) => ({ ...schema, required: ["name", "title"] }),
    /title.* accepted: expected 200, got 400/,
  ),
  entry(
    "updateUser",
    "requires the status",
    (schema) => ({ ...schema, required: ["status"] }),
    /status.* accepted: expected 200, got 400/,
  ),
  entry(
    "updateUserInfo",
    "requires disabled",
    (schema) => ({ ...schema, required: ["disabled"] }),
    /disabled.* accepted: expected 200, got 400/,
  ),
  ...["updateUser", "batchUpdateUserStatus"].map((operationId) => ({
    name: "requires the type of account",
    operationId,
    create: () => ({ steps: { validate: requireAccountType } }),
    named: rejected("/query optional: without accountType"),
  })),
  {
    name: "accepts an empty body although the name is required",
    operationId: "updateMyInfo",
    create: () => ({ steps: { parseBody: ignoreEmptyBody, validate: acceptIgnoredBody } }),
    named: accepted("body format: an empty body"),
  },
];

const requireAccountType: Step = (context) =>
  context.query.has("accountType") ? RIGHT_STEPS.validate(context) : reject(context, "invalid");

const ignoreEmptyBody: Step = (context) => {
  if (context.bytes.length > 0) return RIGHT_STEPS.parseBody(context);
  context.body = {};
  return undefined;
};

const acceptIgnoredBody: Step = (context) => (context.bytes.length > 0 ? RIGHT_STEPS.validate(context) : undefined);

function entry(operationId: string, name: string, change: (schema: Schema) => Schema, named: RegExp): WrongServer {
  return { name, operationId, create: () => withSchema(operationId, "/body", change), named, fields: "all" };
}

/** Servers that check only a part of a list. */
export const LIST_SERVERS: readonly WrongServer[] = [
  list("checks only the first item", (items) => items.slice(0, 1)),
  list("checks only the first two items", (items) => items.slice(0, 2)),
  list("checks no item", () => []),
  list("drops items that are not text", (items) => items.filter((item) => typeof item === "string")),
];

function list(name: string, checked: (items: unknown[]) => unknown[]): WrongServer {
  return {
    name,
    operationId: "batchUpdateUserStatus",
    create: () => ({
      steps: {
        validate: (context) =>
          RIGHT_STEPS.validate({ ...context, ...(Array.isArray(context.body) && { body: checked(context.body) }) }),
      },
    }),
    named: accepted("/body/* type: 1"),
  };
}
