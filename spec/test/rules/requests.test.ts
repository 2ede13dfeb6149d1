import {
  ADD_GROUP,
  ADDRESS,
  GROUP,
  RENAME_USER,
  REQUEST,
  REQUEST_PROPERTIES,
  SUCCESS,
  SUCCESS_PROPERTIES,
} from "./fixture-paths.ts";
import { accepts, edit, rejects, remove, set } from "./rejects.ts";

const schema = [...REQUEST, "schema"];
const property = (name: string) => [...REQUEST_PROPERTIES, name];
const object = {
  type: "object",
  description: "Where it is.",
  properties: { street: { type: "string", "x-personal": true, description: "Its name." } },
};
const open = 'An object in a request is open to any property. Add "additionalProperties: false".';

rejects("house/request-closed", [
  ["an open body", remove(RENAME_USER, [...schema, "additionalProperties"]), open],
  ["a body that is open in words", set(RENAME_USER, [...schema, "additionalProperties"], true), open],
  [
    "additional properties with a schema",
    set(RENAME_USER, [...schema, "additionalProperties"], { type: "string" }),
    open,
  ],
  ["an open object behind a reference", remove(ADDRESS, ["additionalProperties"]), open],
  ["an open object in a property", set(RENAME_USER, property("address"), object), open],
  ["an open object in items", set(RENAME_USER, [...property("homes"), "items"], object), open],
  [
    "an open object in an alternative",
    set(RENAME_USER, [...property("address")], { description: "Where it is.", anyOf: [object, { type: "null" }] }),
    open,
  ],
  [
    "an open object in oneOf",
    set(RENAME_USER, [...property("address")], { description: "Where it is.", oneOf: [object] }),
    open,
  ],
  [
    "an object without properties",
    set(RENAME_USER, property("address"), { type: "object", description: "Anything." }),
    open,
  ],
  ["an object that can be null", set(RENAME_USER, property("address"), { ...object, type: ["object", "null"] }), open],
  ["an open object in a parameter", set("components/parameters/page", ["schema"], object), open],
  [
    "a parameter with content",
    edit("components/parameters/page", (file) => {
      file.set("content", file.createNode({ "application/json": { schema: { type: "integer" } } }));
      file.delete("schema");
    }),
    "The parameter has no schema. Write one instead of content.",
  ],
  [
    "patterns of properties",
    set(RENAME_USER, [...schema, "patternProperties"], { "^n": { type: "string" } }),
    '"patternProperties" in a request accepts misspelt names. List the names in "properties".',
  ],
  [
    "patterns of properties in items",
    set(RENAME_USER, [...property("homes"), "items", "patternProperties"], { "^n": {} }),
    '"patternProperties" in a request',
  ],
  [
    "unevaluated properties",
    set(RENAME_USER, [...schema, "unevaluatedProperties"], false),
    '"unevaluatedProperties" in a request accepts misspelt names. Tools ignore it.',
  ],
  ["names of properties", set(ADDRESS, ["propertyNames"], { maxLength: 9 }), '"propertyNames" in a request'],
  [
    "properties in a branch of allOf",
    set(RENAME_USER, [...schema, "allOf"], [{ properties: { nick: { type: "string" } } }]),
    'An object in "allOf" cannot be closed',
  ],
  [
    "a component in a branch of allOf",
    set(RENAME_USER, property("address"), {
      description: "Where it is.",
      allOf: [{ $ref: "../components/schemas/Address.yaml" }],
    }),
    "Write its properties in one object.",
  ],
]);

rejects("house/request-examples", [
  [
    "no full example",
    remove(RENAME_USER, [...REQUEST, "examples", "full"]),
    'The request has no example "full". Add it.',
  ],
  [
    "no minimal example",
    remove(ADD_GROUP, ["post", "requestBody", "content", "application/json", "examples", "minimal"]),
    'no example "minimal"',
  ],
]);

const text = { type: "string", description: "Anything at all." };
const unmarked = (what: string) => `${what} is a text without x-personal. Add "x-personal: true"`;
rejects("house/personal-marked", [
  [
    "a property of a request",
    remove(RENAME_USER, [...property("name"), "x-personal"]),
    unmarked('The property "name"'),
  ],
  [
    "a property behind a reference",
    remove(ADDRESS, ["properties", "town", "x-personal"]),
    unmarked('The property "town"'),
  ],
  ["an item", remove(RENAME_USER, [...property("labels"), "items", "x-personal"]), unmarked("An item of the array")],
  [
    "an item of the body",
    remove(ADD_GROUP, ["post", "requestBody", "content", "application/json", "schema", "items", "x-personal"]),
    unmarked("An item of the array"),
  ],
  [
    "a parameter",
    remove(RENAME_USER, ["put", "parameters", 0, "schema", "x-personal"]),
    unmarked('The parameter "id"'),
  ],
  ["a property of a response", remove(GROUP, ["properties", "title", "x-personal"]), unmarked('The property "title"')],
  [
    "a property inside the items of a response",
    remove(GROUP, ["properties", "members", "items", "properties", "account", "x-personal"]),
    unmarked('The property "account"'),
  ],
  [
    "a property inside an alternative",
    remove(GROUP, ["properties", "owner", "anyOf", 0, "properties", "phone", "x-personal"]),
    unmarked('The property "phone"'),
  ],
  [
    "a property of an error",
    remove("components/schemas/UsersError", ["properties", "error_msg", "x-personal"]),
    unmarked('The property "error_msg"'),
  ],
  [
    "a text or a number",
    set(RENAME_USER, [...SUCCESS_PROPERTIES, "status", "type"], ["integer", "string", "null"]),
    unmarked('The property "status"'),
  ],
  [
    "a text in anyOf",
    set(RENAME_USER, property("nick"), {
      description: "What friends say.",
      anyOf: [{ type: "string" }, { type: "null" }],
    }),
    unmarked('The property "nick"'),
  ],
  [
    "a text with a format",
    set(RENAME_USER, property("mail"), { ...text, format: "email" }),
    unmarked('The property "mail"'),
  ],
  [
    "a property without a type",
    set(RENAME_USER, property("any"), { description: "Anything at all." }),
    unmarked('The property "any"'),
  ],
]);

const success = (name: string) => [...SUCCESS_PROPERTIES, name];
const untyped = 'A value without a type can be anything. Add its "type".';
rejects("house/value-typed", [
  [
    "a property of a request",
    set(RENAME_USER, property("any"), { description: "Anything at all.", "x-personal": true }),
    untyped,
  ],
  ["items", set(RENAME_USER, [...property("labels"), "items"], {}), untyped],
  ["a property of a response", remove(RENAME_USER, [...success("status"), "type"]), untyped],
  ["a parameter", remove("components/parameters/page", ["schema", "type"]), untyped],
  ["a header", remove("components/headers/X-Request-Id", ["schema", "type"]), untyped],
  ["a body without a schema", remove(RENAME_USER, [...SUCCESS, "schema"]), untyped],
  [
    "an array of a request without items",
    set(RENAME_USER, property("list"), { type: "array", description: "A list." }),
    'The items of the array can be anything. Add "items".',
  ],
  ["an array of a response without items", remove(GROUP, ["properties", "members", "items"]), 'Add "items".'],
  [
    "an object of a response without properties",
    remove(GROUP, ["properties", "members", "items", "properties"]),
    'The properties of the object are unknown. List them in "properties".',
  ],
]);

rejects("house/personal-consistent", [
  [
    "a property of the response that is personal in the request",
    set(RENAME_USER, success("name"), {
      type: ["string", "null"],
      "x-personal": false,
      description: "What others call the user.",
    }),
    '"name" has x-personal: false, but true in the request. Write the same in both.',
  ],
  [
    "a property inside items",
    set(GROUP, ["properties", "members", "items", "properties", "title"], {
      type: ["string", "null"],
      "x-personal": true,
      description: "A title.",
    }),
    '"title" has x-personal: true, but false in the 200 response',
  ],
]);

accepts([
  [
    "an object of a response that is open in words",
    edit(GROUP, (file) => {
      file.deleteIn(["properties", "members", "items", "properties"]);
      file.setIn(["properties", "members", "items", "additionalProperties"], true);
    }),
  ],
  [
    "a closed object without properties",
    set(RENAME_USER, [...property("labels"), "items"], { type: "string", "x-personal": true }),
  ],
  [
    "alternatives that only require properties",
    set(RENAME_USER, [...schema, "anyOf"], [{ required: ["name"] }, { required: ["role"] }]),
  ],
  [
    "a text that is marked in an alternative",
    set(GROUP, ["properties", "title"], {
      description: "What it is called.",
      anyOf: [{ type: "string", "x-personal": true }, { type: "null" }],
    }),
  ],
]);
