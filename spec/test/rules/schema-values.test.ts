import { ADDRESS, GROUP, KNOWN_CODES, RENAME_USER, REQUEST_PROPERTIES, USER_ROLE } from "./fixture-paths.ts";
import { accepts, rejects, remove, set } from "./rejects.ts";

const PAGE = "components/parameters/page";
const sort = [...REQUEST_PROPERTIES, "sort"];
const role = [...REQUEST_PROPERTIES, "role"];
const labels = [...REQUEST_PROPERTIES, "labels"];
const text = (keywords: object) => ({
  type: "string",
  "x-personal": false,
  description: "Where the house stands.",
  "x-source": "page",
  ...keywords,
});

rejects("house/default-in-limits", [
  [
    "a default above the maximum",
    set(RENAME_USER, [...sort, "default"], 11),
    "The default 11 must be <= 10. Correct the default or the schema.",
  ],
  ["a default below the minimum of a parameter", set(PAGE, ["schema", "default"], 0), "The default 0 must be >= 1"],
  ["a default of another type", set(PAGE, ["schema", "default"], "1"), 'The default "1" must be integer'],
  [
    "a text that is too long",
    set(ADDRESS, ["properties", "town"], text({ maxLength: 2, default: "abc" })),
    "must NOT have more than 2 characters",
  ],
  [
    "a text that does not match",
    set(ADDRESS, ["properties", "town"], text({ pattern: "^a", default: "b" })),
    "must match pattern",
  ],
  [
    "a default outside the enum behind its reference",
    set(RENAME_USER, [...role, "default"], 7),
    "The default 7 is none of [0,1]",
  ],
  ["a default outside its own enum", set(USER_ROLE, ["default"], 2), "The default 2 is none of [0,1]"],
  [
    "a default that is not a known value",
    set(GROUP, ["properties", "role", "default"], 5),
    "The default 5 is none of [0,1]",
  ],
  ["a null that the schema rejects", set(RENAME_USER, [...sort, "default"], null), "The default null must be integer"],
  ["a wrong default of items", set(RENAME_USER, [...labels, "items", "default"], 3), "The default 3 must be string"],
  ["a list with a wrong item", set(RENAME_USER, [...labels, "default"], [1]), "The default [1] /0 must be string"],
  [
    "an object that breaks a schema behind a reference",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "address", "default"], { town: 1 }),
    "/town must be string",
  ],
  [
    "a default inside allOf",
    set(RENAME_USER, [...sort, "allOf"], [{ maximum: 3, default: 4 }]),
    "The default 4 must be <= 3",
  ],
]);

rejects("house/enum-in-limits", [
  ["a value of another type", set(USER_ROLE, ["enum"], [0, "1"]), 'The enum\'s value "1" must be integer'],
  ["a value above the maximum", set(USER_ROLE, ["maximum"], 0), "The enum's value 1 must be <= 0"],
  ["a value that does not match", set(KNOWN_CODES, ["pattern"], "^V"), "must match pattern"],
  ["a value twice", set(USER_ROLE, ["enum"], [0, 1, 1]), "The enum lists 1 twice. Remove one."],
  ["an empty enum", set(USER_ROLE, ["enum"], []), "The enum is empty"],
  ["a limit beside the reference", set(RENAME_USER, [...role, "minimum"], 1), "The enum's value 0 must be >= 1"],
]);

rejects("house/limits-in-order", [
  [
    "lengths",
    set(ADDRESS, ["properties", "town"], text({ minLength: 3, maxLength: 2 })),
    "minLength (3) and maxLength (2) accept no value",
  ],
  ["numbers", set(RENAME_USER, [...sort, "minimum"], 11), "minimum (11) and maximum (10) accept no value"],
  ["numbers of a parameter", set(PAGE, ["schema", "maximum"], 0), "minimum (1) and maximum (0)"],
  [
    "exclusive numbers that are equal",
    set(RENAME_USER, [...sort, "exclusiveMinimum"], 10),
    "exclusiveMinimum (10) and maximum (10)",
  ],
  [
    "items",
    set(RENAME_USER, labels, {
      type: "array",
      description: "A list.",
      items: { type: "string" },
      minItems: 2,
      maxItems: 1,
    }),
    "minItems (2) and maxItems (1)",
  ],
  [
    "a limit beside a reference",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "address"], {
      $ref: "../components/schemas/Address.yaml",
      minProperties: 2,
      maxProperties: 1,
    }),
    "minProperties (2) and maxProperties (1)",
  ],
]);

rejects("house/limits-of-type", [
  [
    "a length of a number",
    set(RENAME_USER, [...sort, "maxLength"], 3),
    '"maxLength" has no effect on the type integer. Remove it, or correct the type.',
  ],
  [
    "a minimum of a text behind a reference",
    set(ADDRESS, ["properties", "town"], text({ minimum: 3 })),
    '"minimum" has no effect on the type string',
  ],
  ["a number of items of a text", set(RENAME_USER, [...labels, "items", "maxItems"], 3), "on the type string"],
  ["properties of a number beside a reference", set(RENAME_USER, [...role, "required"], ["a"]), "on the type integer"],
]);

rejects("rule/known-format", [
  ["a misspelt format", set(ADDRESS, ["properties", "town", "format"], "data-time"), "Write one of date, date-time"],
]);

rejects("house/enum-descriptions", [
  [
    "a meaning that is the value",
    set(USER_ROLE, ["x-enumDescriptions", "1"], "1"),
    'The meaning of "1" only repeats the value. Say what the value means.',
  ],
  [
    "a missing meaning",
    remove(USER_ROLE, ["x-enumDescriptions", "1"]),
    'x-enumDescriptions has no meaning of "1". Add a line for it.',
  ],
  [
    "one meaning too many",
    set(USER_ROLE, ["x-enumDescriptions", "2"], "guest"),
    'a meaning of "2", which is not in the enum',
  ],
  ["a new value without a meaning", set(USER_ROLE, ["enum"], [0, 1, 2]), 'no meaning of "2"'],
  ["no meanings", remove(USER_ROLE, ["x-enumDescriptions"]), 'no meaning of "0"'],
  [
    "a missing meaning in an alternative",
    remove("components/schemas/GroupsError", ["properties", "error_code", "anyOf", 0, "x-enumDescriptions", "G1"]),
    'no meaning of "G1"',
  ],
  [
    "no meanings in a parameter",
    set(PAGE, ["schema"], { type: "string", enum: ["a"], "x-source": "page" }),
    'no meaning of "a"',
  ],
]);

rejects("house/enum-names", [
  [
    "no names of numbers",
    remove(USER_ROLE, ["x-enum-varnames"]),
    "The enum's value 0 cannot be a name in code. Add x-enum-varnames",
  ],
  [
    "no names of codes with dots",
    remove(KNOWN_CODES, ["x-enum-varnames"]),
    'The enum\'s value "U.1" cannot be a name in code',
  ],
  ["a name too few", set(USER_ROLE, ["x-enum-varnames"], ["Member"]), "x-enum-varnames has 1 names for 2 values"],
  ["a name too many", set(USER_ROLE, ["x-enum-varnames"], ["Member", "Admin", "Guest"]), "3 names for 2 values"],
  ["a name twice", set(USER_ROLE, ["x-enum-varnames"], ["Member", "Member"]), 'Two values have the name "Member"'],
  [
    "names that differ in case",
    set(USER_ROLE, ["x-enum-varnames"], ["Member", "MEMBER"]),
    'Two values have the name "MEMBER"',
  ],
  [
    "a name in another style",
    set(USER_ROLE, ["x-enum-varnames"], ["Member", "admin_user"]),
    'The name "admin_user" is not in PascalCase',
  ],
]);

accepts([
  ["a default of null that the schema accepts", set(RENAME_USER, [...sort, "type"], ["integer", "null"])],
  ["equal limits", set(ADDRESS, ["properties", "town"], text({ minLength: 5, maxLength: 5 }))],
  [
    "an enum without names if its values are names",
    set(ADDRESS, ["properties", "town"], {
      type: "string",
      description: "Where the house stands.",
      enum: ["Delft", "Gouda"],
      "x-enumDescriptions": { Delft: "in the west", Gouda: "in the east" },
      "x-source": "page",
    }),
  ],
]);
