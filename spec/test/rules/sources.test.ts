import { ADDRESS, KNOWN_CODES, RENAME_USER, REQUEST_PROPERTIES, USER_ROLE } from "./fixture-paths.ts";
import { accepts, rejects, remove, set } from "./rejects.ts";

const page = "components/parameters/page";
const header = "components/headers/X-Request-Id";
const gateway = "components/responses/GroupsGatewayError";
const docs = ["put", "externalDocs"];
const town = (keywords: object) =>
  set(ADDRESS, ["properties", "town"], {
    type: "string",
    "x-personal": true,
    description: "Where it is.",
    ...keywords,
  });
const none = (what: string) => `${what} has no source. Add x-source: page, newer-page, sdk, provider, assumed`;
const unsaid = (word: string) => `has the source "${word}", but its description does not say so.`;

rejects("house/source-marked", [
  ["a parameter without a source", remove(page, ["x-source"]), none("The parameter")],
  ["a parameter of an operation", remove(RENAME_USER, ["put", "parameters", 0, "x-source"]), none("The parameter")],
  ["a header", remove(header, ["x-source"]), none("The header")],
  ["a server", remove("servers/Groups", [0, "x-source"]), none("The server")],
  [
    "a security scheme",
    remove("openapi", ["components", "securitySchemes", "UsersToken", "x-source"]),
    none("The security scheme"),
  ],
  ["a constant", town({ const: "Delft" }), none('The schema with "const"')],
  ["a response", remove(RENAME_USER, ["put", "responses", "400", "x-source"]), none("The response")],
  ["a default response", remove(gateway, ["x-source"]), none("The response")],
  ["an enum", remove(USER_ROLE, ["x-source"]), none('The schema with "enum"')],
  [
    "known values in an alternative",
    remove("components/schemas/GroupsError", ["properties", "error_code", "anyOf", 0, "x-source"]),
    none('The schema with "enum"'),
  ],
  [
    "a limit of a property",
    remove(RENAME_USER, [...REQUEST_PROPERTIES, "name", "x-source"]),
    none('The schema with "maxLength"'),
  ],
  ["a limit behind a reference", town({ maxLength: 9 }), none('The schema with "maxLength"')],
  [
    "a limit of items",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "labels", "items", "minLength"], 1),
    none('The schema with "minLength"'),
  ],
  [
    "a limit in an alternative",
    town({ type: undefined, anyOf: [{ type: "string", maxLength: 9 }, { type: "null" }] }),
    none('The schema with "maxLength"'),
  ],
  [
    "a number of items",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "labels", "maxItems"], 9),
    none('The schema with "maxItems"'),
  ],
  ["a pattern", town({ pattern: "^[A-Z]" }), none('The schema with "pattern"')],
  ["a default", town({ default: "Delft" }), none('The schema with "default"')],
  ["a limit of a parameter", remove(page, ["schema", "x-source"]), none('The schema with "default"')],
  [
    "known values of a server variable",
    remove("servers/Users", [0, "variables", "region", "x-source"]),
    none("The server variable"),
  ],
  [
    "a parameter from the SDK that does not say so",
    set(page, ["x-source"], "sdk"),
    `The parameter ${unsaid("sdk")} Add "SDK" to it.`,
  ],
  [
    "a response from the provider that does not say so",
    set(RENAME_USER, ["put", "responses", "400", "x-source"], ["page", "provider"]),
    `The response ${unsaid("provider")} Add "Terraform provider" to it.`,
  ],
  [
    "an assumed response that does not say so",
    set(gateway, ["description"], "The gateway rejected the request."),
    unsaid("assumed"),
  ],
  [
    "a limit of a newer page that does not say so",
    town({ maxLength: 9, "x-source": "newer-page" }),
    `The schema ${unsaid("newer-page")} Add "newer" or "another page" to it.`,
  ],
  [
    "a value from the SDK that does not say so",
    set(USER_ROLE, ["description"], "What the user may do."),
    `The value "1" ${unsaid("sdk")}`,
  ],
  [
    "a map of a parameter",
    set(page, ["x-source"], { "1": "page" }),
    "The parameter has a map as its source. Write a word or a list of words",
  ],
  [
    "a value without a source",
    remove(USER_ROLE, ["x-source", "0"]),
    'x-source has no source of "0". Add a line for it.',
  ],
  [
    "a source of a value that does not exist",
    set(KNOWN_CODES, ["x-source"], { "U.1": "page", "U.2": "page", "U.3": "page", "U.4": "page" }),
    'x-source has a source of "U.4", which is not in the enum',
  ],
]);

rejects("house/operation-page", [
  [
    "no page",
    remove(RENAME_USER, docs),
    "The operation has no externalDocs. Add the url, a description and the x-page-date",
  ],
  [
    "http",
    set(RENAME_USER, [...docs, "url"], "http://support.huaweicloud.com/api/rename.html"),
    "is no page of the vendor's documentation",
  ],
  [
    "another host",
    set(RENAME_USER, [...docs, "url"], "https://support.example.com/api/rename.html"),
    "Write a URL that begins with https://support.huaweicloud.com/.",
  ],
  [
    "a host that ends the same",
    set(RENAME_USER, [...docs, "url"], "https://mysupport.huaweicloud.com/a.html"),
    "is no page of",
  ],
  ["no page of the host", set(RENAME_USER, [...docs, "url"], "https://support.huaweicloud.com"), "is no page of"],
  ["no URL", set(RENAME_USER, [...docs, "url"], "rename.html"), '"rename.html" is no page of'],
  [
    "no description",
    remove(RENAME_USER, [...docs, "description"]),
    "externalDocs has no description. Write the title of the page.",
  ],
  [
    "a date that no calendar has",
    set(RENAME_USER, [...docs, "x-page-date"], "2026-02-30"),
    'The x-page-date "2026-02-30" is not in the calendar. Write the date of the page.',
  ],
  [
    "no date",
    remove(RENAME_USER, [...docs, "x-page-date"]),
    'externalDocs has no x-page-date. Write the date of the page, such as "2026-01-31", or undated.',
  ],
]);

accepts([
  [
    "a source of the schema around an alternative",
    town({
      type: undefined,
      "x-personal": undefined,
      "x-source": "page",
      anyOf: [{ type: "string", "x-personal": true, maxLength: 9 }, { type: "null" }],
    }),
  ],
  [
    "a source in the meaning of a value",
    set(USER_ROLE, ["x-enumDescriptions", "1"], "may read and write, according to the SDK"),
  ],
  [
    "other pages as a source",
    town({ maxLength: 9, "x-source": "newer-page", description: "Other pages of the vendor name the limit." }),
  ],
  ["a date", set(RENAME_USER, [...docs, "x-page-date"], "2025-12-01")],
]);
