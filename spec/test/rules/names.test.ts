import { ADD_GROUP, RENAME_USER, REQUEST_PROPERTIES, ROOT, SUCCESS_PROPERTIES } from "./fixture-paths.ts";
import type { SpecChange } from "./lint-changed.ts";
import { accepts, edit, rejects, replace, set, together } from "./rejects.ts";

/** Renames the operation `addGroup`. */
const operationId = (name: string) => set(ADD_GROUP, ["post", "operationId"], name);
/** Adds a schema and refers to it. */
const schema = (name: string): SpecChange =>
  together(
    replace(`components/schemas/${name}`, { type: ["integer", "null"], description: "How many there are." }),
    set(RENAME_USER, [...SUCCESS_PROPERTIES, "count"], { $ref: `../components/schemas/${name}.yaml` }),
  );

rejects("house/operation-name", [
  [
    "snake_case",
    operationId("add_group"),
    'The operationId "add_group" is not in camelCase. Write it like "updateUser".',
  ],
  ["kebab-case", operationId("add-group"), "is not in camelCase"],
  ["PascalCase", operationId("AddGroup"), "is not in camelCase"],
  ["an abbreviation in capitals", operationId("addURLGroup"), "is not in camelCase"],
  ["spaces", operationId("add group"), "is not in camelCase"],
  ["a single word", operationId("groups"), "is a single word. Write a verb and its object, such as"],
  ["an ID in other case", operationId("renameuser"), "Two operations have the ID"],
]);

rejects("operation-operationId-unique", [["an ID twice", operationId("renameUser"), "unique"]]);

rejects("house/component-name", [
  [
    "a schema in camelCase",
    schema("groupSize"),
    'The name "groupSize" in schemas is in another style. Write it in PascalCase',
  ],
  ["a schema in snake_case", schema("Group_Size"), 'The name "Group_Size" in schemas'],
  ["a schema in kebab-case", schema("Group-Size"), 'The name "Group-Size" in schemas'],
  [
    "a schema in openapi.yaml",
    set(ROOT, ["components", "schemas"], { groupSize: { type: "integer", description: "How many there are." } }),
    'The name "groupSize" in schemas',
  ],
  [
    "a response",
    together(
      replace("components/responses/users-error", { description: "An error.", "x-source": "page" }),
      set(RENAME_USER, ["put", "responses", "500"], { $ref: "../components/responses/users-error.yaml" }),
    ),
    'The name "users-error" in responses',
  ],
  [
    "a header",
    together(
      replace("components/headers/xTrace", { description: "A trace.", "x-source": "page", schema: { type: "string" } }),
      set(ADD_GROUP, ["post", "responses", "409", "headers"], {
        "X-Trace": { $ref: "../components/headers/xTrace.yaml" },
      }),
    ),
    'The name "xTrace" in headers is in another style. Write it in the case of headers',
  ],
  [
    "a parameter",
    together(
      replace("components/parameters/Size", {
        name: "size",
        in: "query",
        description: "How many to return.",
        "x-source": "page",
        schema: { type: "integer" },
      }),
      set(RENAME_USER, ["put", "parameters", 2], { $ref: "../components/parameters/Size.yaml" }),
    ),
    'The component "Size" is the parameter "size". Give both the same name.',
  ],
  [
    "a security scheme",
    edit(ROOT, (file) =>
      file.setIn(
        ["components", "securitySchemes", "other_token"],
        file.createNode({ type: "apiKey", in: "header", name: "X-Other", description: "A token." }),
      ),
    ),
    'The name "other_token" in securitySchemes',
  ],
]);

const taken = (what: string) => `is also ${what}. Choose another name.`;
const derived = taken("what generators name a type of the operation renameUser");
rejects("house/name-collision", [
  [
    "an operation that is a reserved word",
    operationId("delete"),
    'The operationId "delete" is also a reserved word of JavaScript. Choose another name.',
  ],
  ["an operation that every object has", operationId("toString"), taken("a member of every object in JavaScript")],
  ["an operation that makes a client a promise", operationId("then"), taken("the method of promises")],
  ["an operation that is a global", operationId("fetch"), taken("a global of JavaScript")],
  ["an operation that the client exports", operationId("cachedToken"), taken("an export of the client")],
  ["an operation that a client has", operationId("raw"), taken("an export of the client")],
  [
    "an operation with the name of a factory",
    operationId("createUsersClient"),
    taken("what the client generates for Users"),
  ],
  ["an operation with the name of a service", operationId("users"), taken("what the client generates for Users")],
  ["a schema that hey-api derives", schema("RenameUserResponse"), `The schema "RenameUserResponse" ${derived}`],
  ["a schema that hey-api derives from errors", schema("RenameUserErrors"), derived],
  ["a schema that hey-api derives from the data", schema("RenameUserData"), derived],
  ["a schema that orval derives", schema("RenameUserParams"), derived],
  ["a schema that kubb derives", schema("RenameUserMutationRequest"), derived],
  ["a schema that kubb derives from a status", schema("RenameUser200"), derived],
  [
    "an operation with the name of a list of known values",
    operationId("regions"),
    taken("what the client generates for Users"),
  ],
  ["an operation with the name of a type guard", operationId("isRegion"), taken("what the client generates for Users")],
  [
    "an operation with the name of a service's type guard",
    operationId("isUsersRegion"),
    taken("what the client generates for Users"),
  ],
  ["a schema with the name of an operation", schema("RenameUser"), derived],
  ["a schema that the client exports", schema("ApiError"), taken("an export of the client")],
  ["a schema with a type of the client", schema("CallOptions"), taken("an export of the client")],
  ["a schema that the client generates", schema("UsersClientOptions"), taken("what the client generates for Users")],
  ["a schema with the type of a server variable", schema("UsersRegion"), taken("what the client generates for Users")],
  ["a schema with the type of a response", schema("ResponseUsersGatewayError"), taken("the type of another component")],
  ["a schema that is a global", schema("Error"), taken("a global of JavaScript")],
  ["a schema that is a type of TypeScript", schema("Record"), taken("a global of JavaScript")],
  ["schemas that differ in case", schema("GROUP"), "differ only in case. Rename one."],
]);

rejects("house/path-item-file-name", [
  [
    "another operationId",
    operationId("createGroup"),
    'The file "addGroup" has the operation "createGroup". Rename the file or the operation.',
  ],
]);

accepts([
  [
    "a request named by its operation",
    together(
      replace("components/schemas/RenameUserRequest", { type: "integer", description: "How many there are." }),
      set(RENAME_USER, [...REQUEST_PROPERTIES, "sort"], { $ref: "../components/schemas/RenameUserRequest.yaml" }),
    ),
  ],
  ["a result", schema("RenameUserResult")],
]);
