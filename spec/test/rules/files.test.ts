import { expect, test } from "vitest";
import { GROUP, RENAME_USER, REQUEST, ROOT } from "./fixture-paths.ts";
import { lintChanged, type SpecChange } from "./lint-changed.ts";
import { rejects, remove, replace, set } from "./rejects.ts";

rejects("house/no-unused-file", [
  [
    "a schema that nothing refers to",
    replace("components/schemas/Unused", { type: "string" }),
    /Nothing refers to .*Unused\.yaml\. Refer to the file or delete it\./,
  ],
  [
    "an example that nothing refers to",
    replace("examples/Users.404.gone", {}),
    /Nothing refers to .*Users\.404\.gone\.yaml/,
  ],
  ["an operation that nothing refers to", remove(ROOT, ["paths", "/groups"]), /Nothing refers to .*addGroup\.yaml/],
]);

const missing = "Can't resolve $ref";
rejects("no-unresolved-refs", [
  [
    "a schema without a file",
    set(RENAME_USER, [...REQUEST, "schema"], { $ref: "../components/schemas/Missing.yaml" }),
    missing,
  ],
  ["an operation without a file", set(ROOT, ["paths", "/groups"], { $ref: "operations/missing.yaml" }), missing],
  [
    "an example without a file",
    set(RENAME_USER, [...REQUEST, "examples", "full"], { $ref: "../examples/missing.yaml" }),
    missing,
  ],
  ["servers without a file", set(RENAME_USER, ["servers"], { $ref: "../servers/Missing.yaml" }), missing],
  [
    "a policy without a file",
    set(RENAME_USER, ["put", "x-retry"], { $ref: "../components/retry/Missing.yaml" }),
    missing,
  ],
  [
    "a component that openapi.yaml lacks",
    set(GROUP, ["properties", "title"], { $ref: "#/components/schemas/Title" }),
    missing,
  ],
]);

test("house/no-unused-file blames no file after a reference without a target", async () => {
  const [problems = []] = await lintChanged([set(ROOT, ["paths", "/groups"], { $ref: "operations/missing.yaml" })]);
  const rules = problems.map(({ ruleId }) => ruleId);
  expect(rules).toContain("no-unresolved-refs");
  expect(rules).not.toContain("house/no-unused-file");
});

/** A key without a value is the usual slip. The rules that expect one must not end the linter. */
const empty = (...path: (string | number)[]): SpecChange => set(RENAME_USER, path, null);
rejects("struct", [
  ["an empty response", empty("put", "responses", "400"), "Expected type `Response` (object) but got `null`"],
  ["an empty body", empty("put", "requestBody", "content", "application/json"), "but got `null`"],
  ["an empty schema", empty("put", "parameters", 0, "schema"), "but got `null`"],
  ["no parameters", empty("put", "parameters"), "but got `null`"],
  ["an empty description of a page", empty("put", "externalDocs", "description"), "but got `null`"],
  ["a tag that is a number", set(RENAME_USER, ["put", "tags", 0], 3), "Expected type `string` but got `integer`"],
  ["an empty file of servers", replace("servers/Users", null), "but got `null`"],
  ["a file of servers that is a map", replace("servers/Users", { url: "https://users.test" }), "but got `object`"],
  ["an empty file of a parameter", replace("components/parameters/page", null), "but got `null`"],
]);

rejects("rule/operation-retry", [
  [
    "an operation without a policy",
    remove(RENAME_USER, ["put", "x-retry"]),
    "The operation has no retry policy. Add x-retry",
  ],
]);
