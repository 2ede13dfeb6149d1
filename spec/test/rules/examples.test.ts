import { ADD_GROUP, GROUP, RENAME_USER, REQUEST, SUCCESS } from "./fixture-paths.ts";
import { accepts, edit, rejects, remove, replace, set, together } from "./rejects.ts";

const USERS_DEFAULT = "examples/Users.default.tooManyRequests";
const FULL = "examples/renameUser.request.full";
const MINIMAL = "examples/renameUser.request.minimal";
const GROUP_FULL = "examples/addGroup.200.full";
const responses = ["put", "responses"];
const errors = (status: string) => ["post", "responses", status, "content", "application/json"];

const named = (name: string) => ({ $ref: `../examples/${name}.yaml` });
const copy = (name: string) =>
  replace(`examples/${name}`, { summary: "Another example", value: { error_code: "U.1" } });
rejects("house/example-file-name", [
  [
    "an example of another status",
    set(
      RENAME_USER,
      [...responses, "400", "content", "application/json", "examples", "tooManyRequests"],
      named("Users.default.tooManyRequests"),
    ),
    'The file "Users.default.tooManyRequests" is an example of the 400 response of renameUser. Name it renameUser.400.tooManyRequests.yaml or Users.400.tooManyRequests.yaml',
  ],
  [
    "an example of the other service",
    together(
      copy("Groups.400.nameInvalid"),
      set(
        RENAME_USER,
        [...responses, "400", "content", "application/json", "examples", "nameInvalid"],
        named("Groups.400.nameInvalid"),
      ),
    ),
    'The file "Groups.400.nameInvalid" is an example of the 400 response of renameUser',
  ],
  [
    "an example of another operation",
    set(RENAME_USER, [...SUCCESS, "examples", "full"], named("addGroup.200.full")),
    'The file "addGroup.200.full" is an example of the 200 response of renameUser',
  ],
  [
    "an example with another name",
    set(
      RENAME_USER,
      [...responses, "400", "content", "application/json", "examples", "badName"],
      named("Users.400.nameInvalid"),
    ),
    "Users.400.badName.yaml",
  ],
  [
    "a request as a response",
    set(RENAME_USER, [...SUCCESS, "examples", "full"], named("renameUser.request.full")),
    "is an example of the 200 response",
  ],
  [
    "a response as a request",
    set(RENAME_USER, [...REQUEST, "examples", "nameInvalid"], named("Users.400.nameInvalid")),
    "Name it renameUser.request.nameInvalid.yaml,",
  ],
  [
    "one request example as another",
    set(RENAME_USER, [...REQUEST, "examples", "full"], named("renameUser.request.minimal")),
    'The file "renameUser.request.minimal" is an example of the request',
  ],
  [
    "a request example of a service",
    together(
      copy("Users.request.full"),
      set(RENAME_USER, [...REQUEST, "examples", "full"], named("Users.request.full")),
    ),
    "Name it renameUser.request.full.yaml",
  ],
  [
    "a file with another name",
    together(
      copy("bad-name"),
      set(
        RENAME_USER,
        [...responses, "400", "content", "application/json", "examples", "nameInvalid"],
        named("bad-name"),
      ),
    ),
    'The file "bad-name" is an example of',
  ],
  [
    "an example of the default response under a status",
    set(ADD_GROUP, [...errors("409"), "examples", "groupExists"], named("Users.default.tooManyRequests")),
    "an example of the 409 response of addGroup",
  ],
]);

const lacks = (name: string) => `The full example lacks the property "${name}". Add it.`;
rejects("house/example-full", [
  ["a request without a field", remove(FULL, ["value", "role"]), lacks("role")],
  ["a request without a field behind a reference", set(FULL, ["value", "address"], {}), lacks("address.town")],
  [
    "a request without an item",
    set(FULL, ["value", "labels"], []),
    'The full example has an empty array for "labels". Add an item.',
  ],
  [
    "a request without a field inside items",
    set(FULL, ["value", "homes"], [{ town: "Gouda" }, {}]),
    lacks("homes.1.town"),
  ],
  ["a response without a field", remove(GROUP_FULL, ["value", "title"]), lacks("title")],
  ["a response without a field inside items", set(GROUP_FULL, ["value", "members", 0], {}), lacks("members.0.account")],
  ["a response without a field inside an alternative", set(GROUP_FULL, ["value", "owner"], {}), lacks("owner.phone")],
  [
    "a response with null for an object",
    set(GROUP_FULL, ["value", "owner"], null),
    'The full example has null for the object "owner". Fill the object.',
  ],
  [
    "a response with null for an array",
    set(GROUP_FULL, ["value", "members"], null),
    'The full example has null for the array "members". Add an item.',
  ],
  [
    "a response with null for a text",
    set(GROUP_FULL, ["value", "title"], null),
    'The full example has null for "title". Write a value.',
  ],
  [
    "a new property that the example lacks",
    set(GROUP, ["properties", "size"], { type: ["integer", "null"], description: "How many users it has." }),
    lacks("size"),
  ],
  [
    "an empty body",
    set(ADD_GROUP, ["post", "requestBody", "content", "application/json", "examples", "full", "value"], []),
    "The full example has an empty array for the body",
  ],
]);

const added = ["post", "requestBody", "content", "application/json"];
rejects("house/example-minimal", [
  ["an optional field", set(MINIMAL, ["value", "role"], 0), 'The minimal example is valid without "role". Remove it.'],
  ["an optional object", set(MINIMAL, ["value", "address"], { town: "Delft" }), 'valid without "address"'],
  [
    "an optional field inside an object",
    set(MINIMAL, ["value", "address"], { town: "Delft" }),
    'valid without "address.town"',
  ],
  [
    "an optional field inside items",
    set(MINIMAL, ["value", "homes"], [{ town: "Delft" }]),
    'valid without "homes.0.town"',
  ],
  ["a second item", set(ADD_GROUP, [...added, "examples", "minimal", "value"], ["Owls", "Bees"]), 'valid without "1"'],
  [
    "both of two alternatives",
    together(
      edit(RENAME_USER, (file) =>
        file.setIn([...REQUEST, "schema", "anyOf"], file.createNode([{ required: ["role"] }, { required: ["sort"] }])),
      ),
      set(MINIMAL, ["value"], { name: "A", role: 0, sort: 2 }),
    ),
    'valid without "role"',
  ],
]);

rejects("no-invalid-media-type-examples", [
  ["a request", set(FULL, ["value", "nam"], "A"), "must conform to the schema"],
  ["a response", set(GROUP_FULL, ["value", "title"], 3), "must conform to the schema"],
  ["a default response", set(USERS_DEFAULT, ["value", "error_msg"], 3), "must conform to the schema"],
]);
rejects("no-invalid-parameter-examples", [
  ["a parameter", set("components/parameters/page", ["examples", "first", "value"], 0), "must conform to the schema"],
]);

const HEADER = "components/headers/X-Request-Id";
rejects("house/header-examples", [
  [
    "a number for a text",
    set(HEADER, ["examples", "documented", "value"], 3),
    "The header's example 3 must be string. Correct the example or the schema.",
  ],
  ["an example without a name", set(HEADER, ["example"], 3), "The header's example 3 must be string"],
  ["a schema that changed", set(HEADER, ["schema", "type"], "integer"), 'The header\'s example "r1" must be integer'],
]);

rejects("house/example-value", [
  [
    "an example of a body without a name",
    set(RENAME_USER, [...SUCCESS, "example"], { status: 0 }),
    'An "example" without a name is ignored. Move it to "examples", with a name and a summary.',
  ],
  ["an example of a parameter without a name", set("components/parameters/page", ["example"], 1), "is ignored"],
  ["an example of a header without a name", set(HEADER, ["example"], "r1"), "is ignored"],
  [
    "a value elsewhere",
    edit(FULL, (file) => {
      file.delete("value");
      file.set("externalValue", "https://users.test/full.json");
    }),
    'The example has no value in the spec. Add "value".',
  ],
]);

accepts([
  [
    "one of two alternatives",
    together(
      edit(RENAME_USER, (file) =>
        file.setIn([...REQUEST, "schema", "anyOf"], file.createNode([{ required: ["role"] }, { required: ["sort"] }])),
      ),
      set(MINIMAL, ["value"], { name: "A", role: 0 }),
    ),
  ],
  [
    "the minimum of items",
    together(
      edit(ADD_GROUP, (file) => {
        file.setIn([...added, "schema", "minItems"], 2);
        file.setIn([...added, "schema", "x-source"], "page");
        file.setIn([...added, "examples", "minimal", "value"], file.createNode(["Owls", "Bees"]));
      }),
    ),
  ],
  [
    "one of the properties, if all are optional",
    together(edit(RENAME_USER, (file) => file.deleteIn([...REQUEST, "schema", "required"]))),
  ],
]);
