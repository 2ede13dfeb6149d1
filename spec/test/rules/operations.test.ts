import { ADD_GROUP, RENAME_USER, ROOT } from "./fixture-paths.ts";
import { accepts, edit, rejects, remove, set } from "./rejects.ts";

const same = (what: string) => `The operation has the same ${what} as renameUser. Write its own.`;
rejects("house/operation-distinct", [
  ["a copied summary", set(ADD_GROUP, ["post", "summary"], "Rename a user"), same("summary")],
  ["a copied description", set(ADD_GROUP, ["post", "description"], "Changes the name of a user."), same("description")],
  [
    "a copied page",
    set(ADD_GROUP, ["post", "externalDocs", "url"], "https://support.huaweicloud.com/api/rename.html"),
    same("page"),
  ],
]);

/** Moves the operation to another method. */
const withMethod = (method: string) =>
  edit(RENAME_USER, (file) => {
    const { put } = file.toJS();
    file.delete("put");
    file.set(method, file.createNode(put));
  });
rejects("house/operation-method", [
  ["a GET with a body", withMethod("get"), "A GET cannot have a body. Correct the method"],
  ["a TRACE", withMethod("trace"), "The client cannot call a TRACE. Use one of delete, get"],
]);

/** Writes the path of `addGroup` in another way. */
const path = (name: string) =>
  edit(ROOT, (file) => {
    file.deleteIn(["paths", "/groups"]);
    file.setIn(["paths", name], file.createNode({ $ref: "operations/addGroup.yaml" }));
  });
const badPath = (name: string) => `The path "${name}" has an empty segment or a character to encode. Write segments`;
rejects("house/path-style", [
  ["an empty segment", path("/users//groups"), badPath("/users//groups")],
  ["a space", path("/user groups"), badPath("/user groups")],
  ["a fragment", path("/groups#all"), badPath("/groups#all")],
  ["a letter to encode", path("/gruppen/größe"), badPath("/gruppen/größe")],
  ["a pattern of a parameter", path("/groups/{id:.*}"), badPath("/groups/{id:.*}")],
  ["a parameter twice", path("/groups/{id}/{id}"), 'has the parameter "id" twice. Rename one.'],
  [
    "a file of another path",
    set(ROOT, ["paths", "/teams"], { $ref: "operations/addGroup.yaml" }),
    'The paths "/groups" and "/teams" refer to the same file, operations/addGroup.yaml.',
  ],
]);

const page = "components/parameters/page";
const parameter = ["put", "parameters", 0];
rejects("house/parameter-form", [
  [
    "an optional parameter in the path",
    remove(RENAME_USER, [...parameter, "required"]),
    'The parameter "id" is in the path. Add "required: true".',
  ],
  ["required: false in the path", set(RENAME_USER, [...parameter, "required"], false), 'Add "required: true"'],
  ["a cookie", set(page, ["in"], "cookie"), "is in a cookie, which clients do not send"],
  [
    "a header that OpenAPI ignores",
    edit(page, (file) => {
      file.set("name", "content-type");
      file.set("in", "header");
    }),
    "is a header that OpenAPI ignores. Remove the parameter.",
  ],
  [
    "the header of a token",
    edit(page, (file) => {
      file.set("name", "x-users-token");
      file.set("in", "header");
    }),
    "is the header of a token. Remove it",
  ],
  ["a required parameter with a default", set(page, ["required"], true), "its default is never used"],
  ["a style that the client does not write", set(page, ["style"], "pipeDelimited"), "Write form or deepObject."],
  ["a style of a path", set(RENAME_USER, [...parameter, "style"], "matrix"), "does not write. Write simple."],
  ["a list in one value", set(page, ["explode"], false), 'has "explode: false". Write true'],
  ["no example", set(page, ["examples"], {}), 'has no example. Add a named one to "examples".'],
  ["reserved characters", set(page, ["allowReserved"], true), "Remove allowReserved."],
  [
    "one name in the path and the query",
    set(page, ["name"], "id"),
    'The parameter "id" in the query has the name of one in the path. Callers cannot pass both',
  ],
  ["the name of the body", set(page, ["name"], "body"), "has the name of the body. Callers cannot pass both"],
]);

accepts([
  ["a path with every kind of segment", path("/v1.0/user-groups/all:search")],
  ["a style that the client writes", set(page, ["style"], "form")],
]);
