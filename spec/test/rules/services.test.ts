import { ADD_GROUP, RENAME_USER, ROOT, SIGN_IN } from "./fixture-paths.ts";
import { accepts, edit, rejects, remove, set, together } from "./rejects.ts";

const security = ["put", "security"];
const schemes = ["components", "securitySchemes"];
const token = { type: "apiKey", in: "header", name: "X-Key", description: "A key.", "x-source": "page" };
const signature = { ...token, name: "Authorization" };
const signInSecurity = ["post", "security"];
const usersServers = { $ref: "../servers/Users.yaml" };
const url = [0, "url"];

rejects("house/service-security", [
  [
    "no security",
    remove(RENAME_USER, security),
    'The operation needs no token. Write "security: [{ UsersToken: [] }]", or with a second alternative',
  ],
  ["an empty list", set(RENAME_USER, security, []), "The operation needs no token"],
  [
    "an optional token",
    set(RENAME_USER, security, [{ UsersToken: [] }, {}]),
    "The operation of Users has an alternative that requires nothing",
  ],
  [
    "an optional token, first",
    set(RENAME_USER, security, [{}, { UsersToken: [] }]),
    "The operation of Users has an alternative that requires nothing",
  ],
  ["only an empty requirement", set(RENAME_USER, security, [{}]), "has an alternative that requires nothing"],
  [
    "two tokens at once",
    set(RENAME_USER, security, [{ UsersToken: [], GroupsToken: [] }]),
    "requires 2 security schemes at once",
  ],
  [
    "the token of the other service",
    set(RENAME_USER, security, [{ GroupsToken: [] }]),
    'The operation of Users requires "GroupsToken", the credentials of something else',
  ],
  [
    "either token",
    set(RENAME_USER, security, [{ UsersToken: [] }, { GroupsToken: [] }]),
    'requires "GroupsToken", the credentials of something else',
  ],
  ["only a signature", set(RENAME_USER, security, [{ UsersSignature: [] }]), 'requires "UsersSignature"'],
  [
    "a password beside the token",
    set(RENAME_USER, security, [{ UsersToken: [] }, { UsersPassword: [] }]),
    'requires "UsersPassword"',
  ],
  [
    "a third alternative",
    set(RENAME_USER, security, [{ UsersToken: [] }, { UsersSignature: [] }, { UsersSignature: [] }]),
    "has an alternative too many",
  ],
  [
    "a sign-in without security",
    remove(SIGN_IN, signInSecurity),
    "The operation needs no token. A sign-in returns the token",
  ],
  ["a sign-in with the token", set(SIGN_IN, signInSecurity, [{ GroupsToken: [] }]), 'requires "GroupsToken"'],
  [
    "a sign-in with the password of the other service",
    set(SIGN_IN, signInSecurity, [{ UsersPassword: [] }]),
    'requires "UsersPassword"',
  ],
  [
    "a sign-in with an optional password",
    set(SIGN_IN, signInSecurity, [{ GroupsPassword: [] }, {}]),
    "has an alternative that requires nothing",
  ],
  ["scopes", set(RENAME_USER, security, [{ UsersToken: ["read"] }]), "has scopes, which no scheme here has."],
  [
    "security of the document",
    set(ROOT, ["security"], [{ UsersToken: [] }]),
    "All services would inherit this security. Remove it",
  ],
  [
    "a token in the query",
    set(ROOT, [...schemes, "UsersToken", "in"], "query"),
    'The security scheme "UsersToken" is no token in a header of its own',
  ],
  [
    "a password",
    set(ROOT, [...schemes, "UsersToken"], { type: "http", scheme: "basic", description: "A password." }),
    "is no token in a header of its own",
  ],
  [
    "a token in Authorization",
    set(ROOT, [...schemes, "UsersToken", "name"], "Authorization"),
    "is no token in a header of",
  ],
  ["a signature in a header of its own", set(ROOT, [...schemes, "UsersSignature"], token), "is no signature. Write"],
  ["a password as a key", set(ROOT, [...schemes, "UsersPassword"], token), 'is no password. Write "type: http"'],
  [
    "two services with one header",
    set(ROOT, [...schemes, "UsersToken", "name"], "x-groups-token"),
    "UsersToken has the same header as GroupsToken",
  ],
]);

rejects("house/service-tag", [
  [
    "no tag",
    remove(RENAME_USER, ["put", "tags"]),
    "The operation has 0 tags. Write one: the name of its service, one of Groups, Users.",
  ],
  ["an empty list", set(RENAME_USER, ["put", "tags"], []), "The operation has 0 tags"],
  ["two tags", set(RENAME_USER, ["put", "tags"], ["Users", "Groups"]), "The operation has 2 tags"],
  [
    "a misspelt tag",
    set(RENAME_USER, ["put", "tags"], ["Uesrs"]),
    'The tag "Uesrs" is not declared (did you mean "Users"?)',
  ],
  ["a tag in other case", set(RENAME_USER, ["put", "tags"], ["users"]), '(did you mean "Users"?)'],
  [
    "a tag with a space",
    set(ROOT, ["tags", 1, "name"], "All users"),
    'The tag "All users" names files, types and functions. Write it in PascalCase',
  ],
  ["a tag with a small letter", set(ROOT, ["tags", 0, "name"], "groups"), 'The tag "groups" names files'],
  [
    "a tag that nothing uses",
    set(ROOT, ["tags", 2], { name: "Zebras", description: "Striped horses." }),
    'No operation has the tag "Zebras"',
  ],
]);

const remedy = "Both have the tag Users: give them the same value, or give one of them another tag.";
/** Adds an operation with the tag of the other one in the file. */
const withSecond = (servers: unknown) =>
  edit(RENAME_USER, (file) => {
    const { put } = file.toJS();
    file.set("post", file.createNode({ ...put, operationId: "addUser", servers }));
  });

rejects("house/service-servers", [
  [
    "an operation that would inherit servers",
    remove(RENAME_USER, ["servers"]),
    'renameUser has no servers. Add "servers: { $ref: ../servers/Users.yaml }" to its path item.',
  ],
  ["an empty list", set(RENAME_USER, ["servers"], []), "renameUser has no servers"],
  [
    "the servers of the other service",
    set(ADD_GROUP, ["servers"], usersServers),
    'addGroup has the tag Groups, but not the servers of Groups. Write "servers: { $ref: ../servers/Groups.yaml }"',
  ],
  [
    "the tag of the other service",
    set(ADD_GROUP, ["post", "tags"], ["Users"]),
    "addGroup has the tag Users, but not the servers of Users",
  ],
  [
    "servers in the path item",
    set(ADD_GROUP, ["servers"], [{ url: "https://groups.test", description: "Groups" }]),
    "not the servers of Groups",
  ],
  [
    "servers in an operation",
    set(ADD_GROUP, ["post", "servers"], [{ url: "https://other.test", description: "Others" }]),
    "not the servers of Groups",
  ],
  [
    "other servers than those of the same tag",
    withSecond([{ url: "https://other.test" }]),
    `addUser has other servers than renameUser. ${remedy}`,
  ],
  [
    "a URL of another service",
    set("servers/Groups", url, "https://{zone}.users.test"),
    "addGroup sends to https://{zone}.users.test, a server of Users too",
  ],
  [
    "servers of the document",
    set(ROOT, ["servers"], [{ url: "https://groups.test", description: "Groups" }]),
    "All services would inherit these servers",
  ],
]);

rejects("house/server-url", [
  [
    "http",
    set("servers/Groups", url, "http://groups.test"),
    'The server\'s URL "http://groups.test" does not begin with https:// and a host',
  ],
  ["http with a variable", set("servers/Users", url, "http://{region}.users.test"), "does not begin with https://"],
  ["a scheme that is a variable", set("servers/Users", url, "{region}://users.test"), "does not begin with https://"],
  ["capitals in the scheme", set("servers/Groups", url, "HTTP://groups.test"), "does not begin with https://"],
  ["a relative URL", set("servers/Groups", url, "/v1"), "does not begin with https://"],
  ["no scheme", set("servers/Groups", url, "groups.test"), "does not begin with https://"],
  ["no host", set("servers/Groups", url, "https://"), "does not begin with https://"],
  ["a slash at the end", set("servers/Groups", url, "https://groups.test/"), 'ends with "/"'],
  ["a slash after a path", set("servers/Groups", url, "https://groups.test/v1/"), 'ends with "/"'],
  ["credentials", set("servers/Groups", url, "https://me:secret@groups.test"), "has credentials. Remove them."],
  ["a query", set("servers/Groups", url, "https://groups.test?a=b"), "has a query or a fragment"],
  ["a fragment", set("servers/Groups", url, "https://groups.test/v1#a"), "has a query or a fragment"],
  [
    "a description of a variable",
    set("servers/Users", [0, "variables", "region", "description"], "The region."),
    'The variable "region" has a description, which swagger-parser rejects',
  ],
]);

const region = [0, "variables", "region"];
rejects("house/server-variable-open", [
  ["an enum", set("servers/Users", [...region, "enum"], ["north"]), 'Rename it to "x-known-values".'],
  [
    "a default that is not a known value",
    set("servers/Users", [...region, "default"], "west"),
    'The default "west" is not a known value. Add it',
  ],
  [
    "no known values",
    remove("servers/Users", [...region, "x-known-values"]),
    'The default "north" is not a known value',
  ],
]);

accepts([
  [
    "a signature in place of the token",
    together(
      set(ROOT, [...schemes, "UsersSignature"], signature),
      set(RENAME_USER, security, [{ UsersToken: [] }, { UsersSignature: [] }]),
    ),
  ],
  [
    "signatures of two services",
    together(
      edit(ROOT, (file) => {
        for (const tag of ["Users", "Groups"]) file.setIn([...schemes, `${tag}Signature`], file.createNode(signature));
      }),
      set(RENAME_USER, security, [{ UsersToken: [] }, { UsersSignature: [] }]),
      set(ADD_GROUP, ["post", "security"], [{ GroupsToken: [] }, { GroupsSignature: [] }]),
    ),
  ],
  [
    "a sign-in with the password in its body",
    together(remove(ROOT, [...schemes, "GroupsPassword"]), set(SIGN_IN, signInSecurity, [])),
  ],
  ["a server with a path", set("servers/Groups", url, "https://groups.test/v1")],
  [
    "two servers of a service",
    set("servers/Groups", [1], { url: "https://groups-2.test", description: "Groups elsewhere", "x-source": "page" }),
  ],
]);
