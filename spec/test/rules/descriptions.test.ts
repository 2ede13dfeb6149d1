import { ADD_GROUP, ADDRESS, GROUP, RENAME_USER, REQUEST_PROPERTIES, ROOT, USER_ROLE } from "./fixture-paths.ts";
import { accepts, rejects, remove, set } from "./rejects.ts";

const operation = ["put", "description"];
const name = [...REQUEST_PROPERTIES, "name", "description"];
const town = ["properties", "town", "description"];
const page = "components/parameters/page";
const placeholder = "is a placeholder. Say what it is.";
const repeats = "only repeats the name. Say what it is.";

rejects("house/description-text", [
  ["TODO", set(RENAME_USER, operation, "TODO"), `The description "TODO" ${placeholder}`],
  ["a TODO inside a sentence", set(RENAME_USER, operation, "Changes the name. TODO: the errors."), placeholder],
  ["todo in lower case", set(ADDRESS, town, "todo"), placeholder],
  ["TBD in a response", set(RENAME_USER, ["put", "responses", "400", "description"], "TBD."), placeholder],
  ["FIXME in a parameter", set(page, ["description"], "FIXME"), placeholder],
  ["dots", set(ADDRESS, town, "..."), "is empty. Say what it is."],
  ["a dash", set(page, ["description"], "-"), "is empty. Say what it is."],
  ["spaces", set(ROOT, ["tags", 0, "description"], "  "), "is empty. Say what it is."],
  ["lorem ipsum", set(GROUP, ["description"], "Lorem ipsum dolor sit amet."), placeholder],
  ["the word description", set(GROUP, ["properties", "title", "description"], "Description."), placeholder],
  ["the word string", set(RENAME_USER, name, "string"), placeholder],
  ["question marks", set(RENAME_USER, name, "The name???"), placeholder],
  ["a blank to fill in", set(RENAME_USER, name, "The <type of name>."), 'has "<type of name>", which is a blank'],
  ["HTML", set(RENAME_USER, operation, 'Changes <a href="#">it</a>.'), "or HTML. Write plain words or Markdown."],
  ["a link without encryption", set(RENAME_USER, operation, "See http://users.test."), "Write https:// instead of"],
  ["Chinese punctuation", set(RENAME_USER, name, "The user's name， in full."), 'has "，", which is Chinese.'],
  ["Chinese", set(RENAME_USER, name, "用户名。"), "Write English, and quote Chinese words in backticks."],
  ["an unfinished sentence", set(RENAME_USER, name, "The user's name, or..."), placeholder],
  ["what is to be done", set(RENAME_USER, name, "To be confirmed."), placeholder],
  ["a new field", set(RENAME_USER, name, "New field."), placeholder],
  ["letters", set(RENAME_USER, name, "xxx"), placeholder],
  ["the name of the property", set(ADDRESS, town, "Town."), repeats],
  ["the name of the property with an article", set(ADDRESS, town, "The town."), repeats],
  ["the name of the parameter", set(page, ["description"], "The page."), repeats],
  ["the name of the tag", set(ROOT, ["tags", 0, "description"], "The groups."), repeats],
  ["the operationId in words", set(RENAME_USER, operation, "Rename user."), repeats],
  ["the name of a header", set("components/headers/X-Request-Id", ["description"], "X-Request-Id."), repeats],
  ["the summary", set(RENAME_USER, operation, "Rename a user."), "The description repeats the summary."],
  ["a placeholder as a summary", set(RENAME_USER, ["put", "summary"], "TODO"), `The summary "TODO" ${placeholder}`],
  [
    "a placeholder as the summary of an example",
    set("examples/Users.400.nameInvalid", ["summary"], "Example"),
    placeholder,
  ],
  ["no summary of an example", remove("examples/Users.400.nameInvalid", ["summary"]), "The example has no summary."],
  [
    "a placeholder for a security scheme",
    set(ROOT, ["components", "securitySchemes", "UsersToken", "description"], "TODO"),
    placeholder,
  ],
  [
    "no description of a security scheme",
    remove(ROOT, ["components", "securitySchemes", "UsersToken", "description"]),
    "The security scheme has no description.",
  ],
  ["a placeholder for a server", set("servers/Groups", [0, "description"], "tbd"), placeholder],
  ["no description of a server", remove("servers/Groups", [0, "description"]), "The server has no description."],
  [
    "a placeholder beside a reference",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "role", "description"], "TODO"),
    placeholder,
  ],
  [
    "a placeholder inside items",
    set(GROUP, ["properties", "members", "items", "properties", "account", "description"], "TBD"),
    placeholder,
  ],
  [
    "a placeholder beside the reference of a parameter",
    set(RENAME_USER, ["put", "parameters", 1, "description"], "TODO"),
    placeholder,
  ],
  [
    "a placeholder as the meaning of a value",
    set(USER_ROLE, ["x-enumDescriptions", "0"], "TODO"),
    `The meaning "TODO" of "0" ${placeholder}`,
  ],
  ["a placeholder for externalDocs", set(RENAME_USER, ["put", "externalDocs", "description"], "TODO"), placeholder],
  ["a placeholder for a body", set(RENAME_USER, ["put", "requestBody", "description"], "text"), placeholder],
  ["no full stop", set(RENAME_USER, operation, "Changes the name of a user"), "does not end with a full stop."],
  [
    "no full stop in a component",
    set(USER_ROLE, ["description"], "What the user may do, from the SDK"),
    "does not end with a full stop.",
  ],
]);

rejects("house/property-description", [
  [
    "the description of another property",
    set(RENAME_USER, [...REQUEST_PROPERTIES, "sort", "description"], "What others call the user."),
    'The property "sort" has the same description as "name". Write its own.',
  ],
  ["an empty description", set(RENAME_USER, name, " "), 'The property "name" has no description. Add one.'],
  ["no description behind a reference", remove(ADDRESS, town), 'The property "town" has no description'],
  [
    "no description of a reference's target",
    remove(ADDRESS, ["description"]),
    'The property "address" has no description',
  ],
]);

rejects("rule/request-body-description", [
  ["a body", set(RENAME_USER, ["put", "requestBody", "description"], ""), "description"],
]);
rejects("rule/request-body-required", [
  ["a body that may be optional", remove(RENAME_USER, ["put", "requestBody", "required"]), "Write required: true"],
]);
rejects("rule/header-description", [
  ["a header", remove("components/headers/X-Request-Id", ["description"]), "description"],
]);
rejects("parameter-description", [["a parameter", remove(page, ["description"]), "description"]]);
rejects("operation-description", [["an operation", remove(RENAME_USER, operation), "description"]]);
rejects("tag-description", [["a tag", remove(ROOT, ["tags", 0, "description"]), "description"]]);

accepts([
  ["a list at the end", set(RENAME_USER, operation, "Changes one of:\n\n- the name\n- the role")],
  [
    "a word such as today",
    set(ADD_GROUP, ["post", "description"], "Creates a group as of today, with the texts of the request."),
  ],
]);

accepts([
  [
    "code and Chinese words in backticks",
    set(RENAME_USER, name, "What others call the user, such as `李明` or `<name>`."),
  ],
]);
