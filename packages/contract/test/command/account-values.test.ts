import { operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { readAccounts } from "../../src/accounts/accounts.ts";
import { ACCOUNTS, runCommand, TOKENS, writeAccounts } from "./run-command.ts";

/** Each value of a path that is text. */
const textValues = operations.flatMap(({ operationId, parameters }) =>
  parameters
    .filter(({ in: part, schema }) => part === "path" && schema.type === "string")
    .map(({ name }) => ({ operationId, name })),
);

describe.for(textValues)("$name of $operationId", ({ operationId, name }) => {
  const read = (value: unknown) =>
    readAccounts(writeAccounts({ [operationId]: { ...ACCOUNTS[operationId], [name]: value } })).get(operationId)?.path;

  test.for(["", ".", "..", {}, [], null, ["a"], "a\nb", "\u0000", "\u007f", "a\u0085", "\ud800", "\udc00a"])(
    "is not %j",
    (value) => {
      const problem = `accounts.json: ${operationId} has ${JSON.stringify(value)} as "${name}". Use a number, or text`;
      expect(() => read(value)).toThrow(problem);
    },
  );

  test.for(["test010", "...", ".a", "a/b", "%2e%2e", "汉 😀", "a@example.com", 10])("can be %j", (value) => {
    expect(read(value)).toHaveProperty(name, value);
  });
});

test("a file of accounts can start with a byte order mark", () => {
  const file = writeAccounts(`\ufeff${JSON.stringify(ACCOUNTS)}`);
  expect([...readAccounts(file).keys()].toSorted()).toEqual(Object.keys(ACCOUNTS).toSorted());
});

test.for([
  ["its path", { account: TOKENS["HWC_ACCESS_TOKEN"]?.slice(0, 8), body: { email: "li@example.com" } }],
  ["its body", { account: "test010", body: { email: "li@example.com", title: `of ${TOKENS["HWC_ACCESS_TOKEN"]}` } }],
])("an operation must not have a token in %s", async ([, updateUser]) => {
  const args = ["--target", "http://127.0.0.1:1", "--allow-writes", "--accounts", writeAccounts({ updateUser })];
  const { code, out, error } = await runCommand(args, TOKENS);
  expect({ code, out, error }).toEqual({
    code: 2,
    out: "",
    error: expect.stringContaining("--accounts: the arguments of updateUser have 8 characters or more of a token."),
  });
});
