import {
  ADD_GROUP,
  ADDRESS,
  GROUP,
  IDEMPOTENT,
  KNOWN_CODES,
  RENAME_USER,
  REQUEST_PROPERTIES,
  ROOT,
  SUCCESS_PROPERTIES,
  USER_ROLE,
} from "./fixture-paths.ts";
import { accepts, rejects, remove, set } from "./rejects.ts";

const name = [...REQUEST_PROPERTIES, "name"];
const docs = ["put", "externalDocs"];

rejects("house/extensions", [
  [
    "a misspelt one in a property",
    set(RENAME_USER, [...name, "x-persnal"], true),
    '"x-persnal" (did you mean "x-personal"?)',
  ],
  ["a misspelt one in an operation", set(RENAME_USER, ["put", "x-retires"], {}), '(did you mean "x-retry"?)'],
  ["one in other case", set(USER_ROLE, ["X-EnumDescriptions"], {}), '(did you mean "x-enumDescriptions"?)'],
  ["one with underscores", set(USER_ROLE, ["x_enum_varnames"], []), '(did you mean "x-enum-varnames"?)'],
  ["an unknown one at the root", set(ROOT, ["x-logo"], {}), 'Unknown extension "x-logo". Use one of x-retry, '],
  ["an unknown one in info", set(ROOT, ["info", "x-audience"], "all"), 'Unknown extension "x-audience"'],
  ["an unknown one in a tag", set(ROOT, ["tags", 0, "x-displayName"], "G"), 'Unknown extension "x-displayName"'],
  ["an unknown one in a path item", set(RENAME_USER, ["x-beta"], true), 'Unknown extension "x-beta"'],
  ["an unknown one among responses", set(RENAME_USER, ["put", "responses", "x-beta"], true), "Unknown extension"],
  ["an unknown one in an example", set("examples/Users.400.nameInvalid", ["x-beta"], true), "Unknown extension"],
  ["an unknown one in a server", set("servers/Groups", [0, "x-region"], "a"), 'Unknown extension "x-region"'],
  ["an unknown one in a header", set("components/headers/X-Request-Id", ["x-example"], 1), "Unknown extension"],
  ["an unknown one in a parameter", set("components/parameters/page", ["x-examples"], 1), "Unknown extension"],
  [
    "a misspelt one inside the items of a response",
    set(GROUP, ["properties", "members", "items", "properties", "account", "x-personel"], true),
    '(did you mean "x-personal"?)',
  ],
  [
    "a misspelt one inside an alternative",
    set(GROUP, ["properties", "owner", "anyOf", 0, "x-sourse"], "page"),
    '(did you mean "x-source"?)',
  ],
  [
    "a misspelt one beside a reference",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "address", "x-persnal"], true),
    '(did you mean "x-personal"?)',
  ],
  [
    "x-personal in a parameter, not its schema",
    set("components/parameters/page", ["x-personal"], true),
    "no effect here. Move it to a schema",
  ],
  ["x-retry in a path item", set(RENAME_USER, ["x-retry"], {}), "Move it to an operation"],
  ["x-success in a response", set(RENAME_USER, ["put", "responses", "200", "x-success"], "A"), "has no effect here"],
  [
    "x-success outside an error code",
    set(RENAME_USER, [...name, "x-success"], "A"),
    'no effect without "anyOf". Move it to the schema of an error code.',
  ],
  ["x-page-date in an operation", set(RENAME_USER, ["put", "x-page-date"], "undated"), "Move it to externalDocs"],
  ["x-known-values in a schema", set(ADDRESS, ["x-known-values"], ["a"]), "Move it to a server variable"],
  ["x-source in an example", set("examples/addGroup.200.full", ["x-source"], "page"), "has no effect here"],
  [
    "meanings without an enum",
    set(RENAME_USER, [...name, "x-enumDescriptions"], { a: "b" }),
    'no effect without "enum"',
  ],
  ["names without an enum", set(RENAME_USER, [...name, "x-enum-varnames"], ["A"]), 'no effect without "enum"'],
  [
    "statuses without an enum",
    set(RENAME_USER, [...name, "x-error-statuses"], { A: [400] }),
    'no effect without "enum"',
  ],
  ["x-generated", set(ROOT, ["x-generated"], "Generated."), "only for published documents"],
  [
    "x-service-default",
    set(RENAME_USER, [...name, "x-service-default"], "A"),
    "only for published documents. Remove it",
  ],
  ["x-enum-descriptions", set(USER_ROLE, ["x-enum-descriptions"], ["a", "b"]), "only for published documents"],
  [
    "x-personal with a text",
    set(RENAME_USER, [...name, "x-personal"], "yes"),
    'The value of "x-personal" is malformed: it must be boolean. Write true or false.',
  ],
  ["x-personal with null", set(ADDRESS, ["properties", "town", "x-personal"], null), "must be boolean"],
  ["an empty x-retry", set(RENAME_USER, ["put", "x-retry"], {}), "must have required property 'retries'"],
  [
    "x-retry with a wrong field beside a reference",
    set(RENAME_USER, ["put", "x-retry"], { $ref: "../components/retry/Idempotent.yaml", retries: 50 }),
    "/retries must be <= 5",
  ],
  ["x-retry with null", set(RENAME_USER, ["put", "x-retry"], null), "must be object"],
  ["x-retry with half a retry", set(IDEMPOTENT, ["retries"], 1.5), "/retries must be integer"],
  ["x-retry with too many retries", set(IDEMPOTENT, ["retries"], 50), "/retries must be <= 5"],
  ["x-retry with negative retries", set(IDEMPOTENT, ["retries"], -1), "/retries must be >= 0"],
  ["x-retry with a text as a delay", set(IDEMPOTENT, ["minDelay"], "500ms"), "/minDelay must be integer"],
  ["x-retry without a delay", remove(IDEMPOTENT, ["maxDelay"]), "must have required property 'maxDelay'"],
  ["x-retry with a misspelt field", set(IDEMPOTENT, ["maxdelay"], 1), "must NOT have additional properties"],
  ["x-retry with one status", set(IDEMPOTENT, ["statuses"], 503), "/statuses must be array"],
  ["x-retry with a status twice", set(IDEMPOTENT, ["statuses"], [503, 503]), "must NOT have duplicate items"],
  ["x-success with a list", set("components/schemas/UsersErrorCode", ["x-success"], ["U.0"]), "must be string"],
  ["a meaning that is empty", set(USER_ROLE, ["x-enumDescriptions", "0"], " "), "must match pattern"],
  ["meanings as a list", set(USER_ROLE, ["x-enumDescriptions"], ["a", "b"]), "must be object"],
  ["names as a map", set(USER_ROLE, ["x-enum-varnames"], { "0": "Member" }), "must be array"],
  ["a status that is not in a list", set(KNOWN_CODES, ["x-error-statuses", "U.1"], 400), "must be array"],
  ["no statuses of a code", set(KNOWN_CODES, ["x-error-statuses", "U.1"], []), "must NOT have fewer than 1 items"],
  [
    "a known value twice",
    set("servers/Users", [0, "variables", "region", "x-known-values"], ["north", "north"]),
    "duplicate",
  ],
  [
    "an unknown source",
    set(RENAME_USER, [...name, "x-source"], "blog"),
    "Write page, newer-page, sdk, provider, assumed",
  ],
  ["an empty list of sources", set(RENAME_USER, [...name, "x-source"], []), '"x-source" is malformed'],
  [
    "a date in another form",
    set(RENAME_USER, [...docs, "x-page-date"], "31.01.2026"),
    "Write undated, or a date such as 2026-01-31",
  ],
  ["a date that is none", set(RENAME_USER, [...docs, "x-page-date"], "2026-13-01"), '"x-page-date" is malformed'],
]);

const nested = [...SUCCESS_PROPERTIES, "status"];
accepts([
  ["the valid spec", {}],
  [
    "a property with the name of an extension",
    set(RENAME_USER, [...SUCCESS_PROPERTIES, "x-status"], { type: ["integer", "null"], description: "How it went." }),
  ],
  ["keys that look like extensions in a default", set(RENAME_USER, [...name, "default"], "x-a")],
  [
    "a list of sources",
    set(RENAME_USER, nested, { type: ["integer", "null"], description: "As in the SDK.", "x-source": ["page", "sdk"] }),
  ],
  [
    "a header whose name begins with x-",
    set(ADD_GROUP, ["post", "responses", "409", "headers"], {
      "x-trace": { $ref: "../components/headers/X-Request-Id.yaml" },
    }),
  ],
]);
