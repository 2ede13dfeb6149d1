import { GROUP, RENAME_USER, SUCCESS, SUCCESS_PROPERTIES } from "./fixture-paths.ts";
import { accepts, rejects, remove, set } from "./rejects.ts";

const GATEWAY_ERROR = "components/responses/UsersGatewayError";
const status = [...SUCCESS_PROPERTIES, "status"];
const schema = [...SUCCESS, "schema"];
const account = ["properties", "members", "items", "properties", "account"];
const message = ["properties", "error_msg"];
const ERROR = "components/schemas/UsersError";
const closed = (keyword: string) => `"${keyword}" rejects responses that the service may send. Remove it`;

rejects("house/response-open", [
  [
    "no additional properties",
    set(RENAME_USER, [...schema, "additionalProperties"], false),
    closed("additionalProperties"),
  ],
  [
    "additional properties with a schema",
    set(RENAME_USER, [...schema, "additionalProperties"], { type: "string" }),
    closed("additionalProperties"),
  ],
  ["no unevaluated properties", set(GROUP, ["unevaluatedProperties"], false), closed("unevaluatedProperties")],
  [
    "no unevaluated items",
    set(GROUP, ["properties", "members", "unevaluatedItems"], false),
    closed("unevaluatedItems"),
  ],
  ["required", set(GROUP, ["required"], ["title"]), closed("required")],
  [
    "required inside items",
    set(GROUP, ["properties", "members", "items", "required"], ["account"]),
    closed("required"),
  ],
  [
    "required inside an alternative",
    set(GROUP, ["properties", "owner", "anyOf", 0, "required"], ["phone"]),
    closed("required"),
  ],
  ["a pattern", set(GROUP, [...account, "pattern"], "^a"), closed("pattern")],
  ["a maximum length", set(GROUP, [...account, "maxLength"], 9), closed("maxLength")],
  [
    "a minimum length of a component of the default response",
    set(ERROR, [...message, "minLength"], 0),
    closed("minLength"),
  ],
  [
    "a limit beside a reference",
    set(RENAME_USER, [...SUCCESS_PROPERTIES, "error_code", "maxLength"], 9),
    closed("maxLength"),
  ],
  ["a maximum", set(RENAME_USER, [...status, "maximum"], 1), closed("maximum")],
  ["an exclusive minimum", set(RENAME_USER, [...status, "exclusiveMinimum"], -1), closed("exclusiveMinimum")],
  ["multiples", set(RENAME_USER, [...status, "multipleOf"], 1), closed("multipleOf")],
  ["a maximum of items", set(GROUP, ["properties", "members", "maxItems"], 9), closed("maxItems")],
  ["unique items", set(GROUP, ["properties", "members", "uniqueItems"], true), closed("uniqueItems")],
  ["a contained item", set(GROUP, ["properties", "members", "contains"], {}), closed("contains")],
  ["a minimum of properties", set(GROUP, ["minProperties"], 1), closed("minProperties")],
  ["names of properties", set(GROUP, ["propertyNames"], { maxLength: 3 }), closed("propertyNames")],
  [
    "patterns of properties",
    set(GROUP, ["patternProperties"], { "^x": { type: "string" } }),
    closed("patternProperties"),
  ],
  ["dependent properties", set(GROUP, ["dependentRequired"], { title: ["role"] }), closed("dependentRequired")],
  ["dependent schemas", set(GROUP, ["dependentSchemas"], { title: {} }), closed("dependentSchemas")],
  ["a constant", set(RENAME_USER, [...status, "const"], 0), closed("const")],
  ["a negation", set(RENAME_USER, [...status, "not"], { const: 5 }), closed("not")],
  ["a condition", set(GROUP, ["if"], {}), closed("if")],
  ["a consequence", set(GROUP, ["then"], {}), closed("then")],
  ["oneOf", set(GROUP, ["oneOf"], [{}]), closed("oneOf")],
  ["a limit inside allOf", set(GROUP, ["allOf"], [{ properties: { title: { maxLength: 3 } } }]), closed("maxLength")],
  ["a property that never is", set(GROUP, ["properties", "title"], false), closed("not")],
  ["a limit in a header", set("components/headers/X-Request-Id", ["schema", "maxLength"], 9), closed("maxLength")],
  [
    "an enum in a header",
    set("components/headers/X-Request-Id", ["schema", "enum"], ["r1"]),
    "An enum in a response is closed to new values",
  ],
  [
    "a required header",
    set("components/headers/X-Request-Id", ["required"], true),
    '"required" rejects responses without the header. Remove it.',
  ],
  ["a default", set(RENAME_USER, [...status, "default"], 0), 'A "default" in a response makes tools invent values'],
  [
    "an enum",
    set(RENAME_USER, [...status, "enum"], [0]),
    'Put it in an "anyOf", beside a schema of the same type without an enum.',
  ],
  [
    "a closed enum behind a reference",
    set(RENAME_USER, status, { $ref: "../components/schemas/UserRole.yaml" }),
    "An enum in a response is closed",
  ],
  [
    "an enum beside nothing but null",
    set(GROUP, ["properties", "role", "anyOf", 1], { type: "null" }),
    "An enum in a response is closed",
  ],
  [
    "an enum beside another type",
    set(GROUP, ["properties", "role", "anyOf", 1], { type: ["string", "null"] }),
    "An enum in a response is closed",
  ],
  [
    "an enum beside another enum",
    set(GROUP, ["properties", "role", "anyOf", 1], { type: ["integer", "null"], enum: [5, null] }),
    "An enum in a response is closed",
  ],
  [
    "an enum in allOf",
    set(GROUP, ["properties", "role"], {
      description: "A role.",
      allOf: [{ $ref: "./UserRole.yaml" }, { type: ["integer", "null"] }],
    }),
    "An enum in a response is closed",
  ],
]);

const nullable = (name: string) => `The property "${name}" of a response rejects null.`;
rejects("house/response-nullable", [
  [
    "a text",
    set(GROUP, ["properties", "title", "type"], "string"),
    `${nullable("title")} Write type: [string, "null"], with the quotes.`,
  ],
  [
    "a number",
    set(RENAME_USER, [...status, "type"], "integer"),
    `${nullable("status")} Write type: [integer, "null"], with the quotes.`,
  ],
  ["an array", set(GROUP, ["properties", "members", "type"], "array"), nullable("members")],
  [
    "null without quotes",
    set(GROUP, ["properties", "title", "type"], ["string", null]),
    'Write type: [string, "null"], with the quotes.',
  ],
  ["a property inside items", set(GROUP, [...account, "type"], "string"), nullable("account")],
  [
    "a property inside an alternative",
    set(GROUP, ["properties", "owner", "anyOf", 0, "properties", "phone", "type"], "string"),
    nullable("phone"),
  ],
  ["a property of the default response", set(ERROR, [...message, "type"], "string"), nullable("error_msg")],
  [
    "an object",
    set(RENAME_USER, status, { $ref: "../components/schemas/Group.yaml" }),
    `${nullable("status")} Add the alternative { type: "null" } in an anyOf.`,
  ],
  ["no alternative of null", remove(GROUP, ["properties", "owner", "anyOf", 1]), nullable("owner")],
  [
    "an open alternative without null",
    set("components/schemas/UsersErrorCode", ["anyOf", 1, "type"], "string"),
    nullable("error_code"),
  ],
  ["a branch that rejects null", set(GROUP, ["properties", "title", "allOf"], [{ type: "string" }]), nullable("title")],
]);

const responses = ["put", "responses"];
const gone = { description: "The user is gone.", "x-source": "page" };
rejects("house/response-statuses", [
  [
    "a range",
    set(RENAME_USER, [...responses, "2XX"], gone),
    '"2XX" is a range. Write one response for each status, such as "200".',
  ],
  ["a range in lower case", set(RENAME_USER, [...responses, "4xx"], gone), '"4xx" is a range'],
  ["a status that does not exist", set(RENAME_USER, [...responses, "499"], gone), '"499" is not an HTTP status'],
  ["a status with four digits", set(RENAME_USER, [...responses, "2000"], gone), '"2000" is not an HTTP status'],
  ["a name", set(RENAME_USER, [...responses, "error"], gone), '"error" is not an HTTP status'],
  ["an interim response", set(RENAME_USER, [...responses, "100"], gone), 'A client never receives "100"'],
  ["no success", remove(RENAME_USER, [...responses, "200"]), "The operation has no success"],
  ["two successes", set(RENAME_USER, [...responses, "204"], gone), "The operation has a second success, 204"],
  ["no default", remove(RENAME_USER, [...responses, "default"]), "The operation has no default response"],
]);

rejects("house/response-examples", [
  [
    "a body without examples",
    set(RENAME_USER, [...responses, "400", "content", "application/json", "examples"], {}),
    "The 400 response has no named example. Add one.",
  ],
  [
    "neither a body nor an example of a header",
    set(RENAME_USER, [...responses, "400"], gone),
    "The 400 response has no named example",
  ],
  [
    "a body of the default response without examples",
    set(GATEWAY_ERROR, ["content", "application/json", "examples"], {}),
    "has no named example",
  ],
]);

accepts([
  ["additional properties", set(GROUP, ["additionalProperties"], true)],
  ["a number beside an enum of integers", set(GROUP, ["properties", "role", "anyOf", 1, "type"], ["number", "null"])],
  [
    "an open enumeration in an alternative",
    set(RENAME_USER, [...SUCCESS_PROPERTIES, "error_code"], {
      description: "What went wrong.",
      anyOf: [{ $ref: "../components/schemas/UsersErrorCode.yaml" }, { type: "null" }],
    }),
  ],
]);
