import { test } from "vitest";
import type { Document } from "yaml";
import { lintChanged } from "./lint-changed.ts";

const remedy = "Both have the tag Users: give them the same value, or give one of them another tag.";

const cases: [what: string, edit: (file: Document) => void, message: string][] = [
  [
    "an operation that would inherit servers",
    (file) => file.delete("servers"),
    'rename has no servers. Add "servers: { $ref: ../servers/Users.yaml }" to its path item.',
  ],
  [
    "other servers than those of the same tag",
    (file) => file.setIn(["post", "servers"], [{ url: "https://other.test" }]),
    `add has other servers than rename. ${remedy}`,
  ],
  [
    "another token than that of the same tag",
    (file) => file.setIn(["post", "security"], [{ OtherToken: [] }]),
    `add has another security scheme than rename. ${remedy}`,
  ],
  [
    "an operation without a token of its own",
    (file) => file.deleteIn(["post", "security"]),
    'add must have one security scheme. Add "security: [{ UsersToken: [] }]" to the operation.',
  ],
];

test.concurrent.for(cases)("house/service-servers rejects %s", async ([, edit, message], { expect }) => {
  const problems = await lintChanged({
    "operations/rename.yaml": (file) => {
      const { put } = file.toJS();
      file.set("post", file.createNode({ ...put, operationId: "add" }));
      edit(file);
    },
  });
  expect(problems).toContainEqual(expect.objectContaining({ ruleId: "house/service-servers", message }));
});
