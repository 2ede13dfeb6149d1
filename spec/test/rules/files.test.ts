import { GROUP, RENAME_USER, REQUEST, ROOT } from "./fixture-paths.ts";
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

rejects("rule/operation-retry", [
  [
    "an operation without a policy",
    remove(RENAME_USER, ["put", "x-retry"]),
    "The operation has no retry policy. Add x-retry",
  ],
]);
