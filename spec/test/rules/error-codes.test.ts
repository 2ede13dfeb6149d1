import { ADD_GROUP, RENAME_USER, SUCCESS } from "./fixture-paths.ts";
import { accepts, rejects, remove, set, together } from "./rejects.ts";

const USERS_400 = "examples/Users.400.nameInvalid";
const USERS_DEFAULT = "examples/Users.default.tooManyRequests";
const responses = ["put", "responses"];
const content = ["content", "application/json"];
const errors = (status: string) => ["post", "responses", status, "content", "application/json"];

/** Moves the error code of groups into an object `error`, as IAM has it. */
const nested = (code: unknown, statuses: object) =>
  together(
    set("components/schemas/GroupsError", ["properties"], {
      error: {
        description: "What went wrong.",
        anyOf: [{ type: "object", properties: { code: codeOf(statuses) } }, { type: "null" }],
      },
    }),
    set("examples/Groups.409.groupExists", ["value"], { error: { code } }),
    set("components/responses/GroupsGatewayError", [...content, "examples", "unknown", "value"], {
      error: { code: null },
    }),
  );
const codeOf = (statuses: object) => ({
  description: "What the service calls the error.",
  anyOf: [
    {
      type: "integer",
      enum: [409],
      "x-enum-varnames": ["Conflict"],
      "x-enumDescriptions": { 409: "The group exists." },
      "x-error-statuses": statuses,
      "x-source": "page",
    },
    { type: ["integer", "null"] },
  ],
});
const statuses = { 409: [409] };

rejects("house/error-code-examples", [
  ["an unknown nested code", nested(410, statuses), "the error code 410, which is not a code of the service"],
  ["a nested code of another status", nested(409, { 409: [400] }), "which belongs to 400, not to 409"],
  [
    "a code of the other service",
    set(USERS_400, ["value", "error_code"], "G1"),
    'The example has the error code "G1", which is not a code of the service. Use one of U.1, U.2, U.3',
  ],
  ["an unknown code", set(USERS_400, ["value", "error_code"], "U.9"), '"U.9", which is not a code of the service'],
  ["a code in other case", set(USERS_400, ["value", "error_code"], "u.1"), '"u.1", which is not a code of the service'],
  ["a number", set(USERS_400, ["value", "error_code"], 1), "the error code 1, which is not a code of the service"],
  [
    "a code of another status",
    set(USERS_400, ["value", "error_code"], "U.3"),
    '"U.3", which belongs to 429, not to 400. Move the example, or add 400 to x-error-statuses.',
  ],
  [
    "an error code in a success",
    set(RENAME_USER, [...SUCCESS, "examples", "renamed", "value", "error_code"], "U.1"),
    "which belongs to 400, not to 200",
  ],
  [
    "the code of success in an error",
    set(USERS_400, ["value", "error_code"], "U.0"),
    "which means success. Use the code of an error.",
  ],
  [
    "an unknown code in the default response",
    set(USERS_DEFAULT, ["value", "error_code"], "APIG.1"),
    '"APIG.1", which is not a code of the service',
  ],
  [
    "a code of a documented status in the default response",
    set(USERS_DEFAULT, ["value", "error_code"], "U.1"),
    "which belongs to 400. Move the example there from the default response.",
  ],
  [
    "a code of the other service, written in place",
    set(ADD_GROUP, [...errors("409"), "examples", "other"], { summary: "Another error", value: { error_code: "U.1" } }),
    '"U.1", which is not a code of the service',
  ],
  [
    "a code where the schema has none",
    set(ADD_GROUP, [...errors("200"), "examples", "other"], {
      summary: "An error in a success",
      value: { error_code: "G1" },
    }),
    "its schema has no error code. Add the property",
  ],
  [
    "an example of one status under another",
    set(ADD_GROUP, ["post", "responses", "400"], {
      description: "Wrong.",
      "x-source": "page",
      content: {
        "application/json": {
          schema: { $ref: "../components/schemas/GroupsError.yaml" },
          examples: { groupExists: { $ref: "../examples/Groups.409.groupExists.yaml" } },
        },
      },
    }),
    "which belongs to 409, not to 400",
  ],
]);

const groupsError = { $ref: "../components/schemas/GroupsError.yaml" };
rejects("house/error-code-service", [
  [
    "the error schema of the other service",
    set(RENAME_USER, [...responses, "400", "content", "application/json", "schema"], groupsError),
    "The 400 response of Users has the error codes of Groups. Use the error schema of Users.",
  ],
  [
    "a response of the other service",
    set(RENAME_USER, [...responses, "default"], { $ref: "../components/responses/GroupsGatewayError.yaml" }),
    "The default response of Users has the error codes of Groups",
  ],
]);

rejects("house/error-code-present", [
  [
    "an error without a code",
    set(RENAME_USER, [...responses, "400", "content", "application/json", "schema"], {
      type: "object",
      properties: { code: { type: ["string", "null"], "x-personal": false, description: "What went wrong." } },
    }),
    "The 400 response has no error code. Use the error schema of Users.",
  ],
  [
    "an error code in a success without x-success",
    remove("components/schemas/UsersErrorCode", ["x-success"]),
    "The 200 response has an error code without x-success. Add the code that means success",
  ],
]);

const CODES = "components/schemas/KnownUsersErrorCode";
rejects("house/error-code-statuses", [
  ["a nested code without statuses", nested(409, { 410: [410] }), "x-error-statuses has no statuses of 409"],
  [
    "a code without statuses",
    remove(CODES, ["x-error-statuses", "U.2"]),
    'x-error-statuses has no statuses of U.2. Add a line such as "U.2: [400]".',
  ],
  [
    "a code too many",
    set(CODES, ["x-error-statuses", "U.9"], [400]),
    "x-error-statuses has U.9, which is not in the enum",
  ],
  ["no statuses", remove(CODES, ["x-error-statuses"]), "x-error-statuses has no statuses of U.1"],
  [
    "a status that does not exist",
    set(CODES, ["x-error-statuses", "U.1"], [499]),
    "499 is not a status of a response. Correct the statuses of U.1.",
  ],
  ["an interim status", set(CODES, ["x-error-statuses", "U.1"], [100]), "100 is not a status of a response"],
  [
    "no statuses in an inline enum",
    remove("components/schemas/GroupsError", ["properties", "error_code", "anyOf", 0, "x-error-statuses"]),
    "x-error-statuses has no statuses of G1",
  ],
  [
    "no known codes",
    set("components/schemas/GroupsError", ["properties", "error_code"], {
      type: ["string", "null"],
      "x-personal": false,
      description: "What went wrong.",
    }),
    "The error code has no known values",
  ],
]);

accepts([
  ["a nested error code", nested(409, statuses)],
  ["an error without a code", set(USERS_400, ["value"], { error_msg: "Bad name." })],
]);
