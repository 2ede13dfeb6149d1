import { operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../src/examples/check-examples.ts";

describe("a problem of an example", () => {
  /** Changes the examples of a part of an operation. */
  function problemsAfter(
    operationId: string,
    part: string,
    change: (values: Record<string, unknown>) => void,
  ): string[] {
    const changed = structuredClone(operations);
    const operation = changed.find((each) => each.operationId === operationId);
    if (!operation) throw new Error(`The spec has no ${operationId}.`);
    const parts = [
      ...operation.parameters,
      { name: "request", examples: operation.requestBody?.examples ?? [] },
      ...operation.responses.map(({ status, examples }) => ({ name: `${status}`, examples })),
    ];
    const examples = parts.find(({ name }) => name === part)?.examples ?? [];
    const values = Object.fromEntries(examples.map(({ name, value }) => [name, value]));
    change(values);
    for (const example of examples) example.value = values[example.name];
    return checkExamples(changed);
  }

  test.for<[about: string, operationId: string, part: string, values: Record<string, unknown>, problems: string[]]>([
    [
      "a value under another name",
      "batchUpdateUserStatus",
      "value",
      { enable: 1, disable: 0 },
      [
        "batchUpdateUserStatus: the example value enable does not show 0",
        "batchUpdateUserStatus: the example value disable does not show 1",
      ],
    ],
    [
      "a phone number of another country",
      "updateUser",
      "request",
      { phoneOnly: { phone: "+447700900123", country: "chinaPR" } },
      ["updateUser: the example request phoneOnly has the phone number +447700900123 with the country chinaPR"],
    ],
    [
      "a phone number without its country",
      "updateUser",
      "request",
      { phoneOnly: { phone: "+8617312349807" } },
      ["updateUser: the example request phoneOnly has the phone number +8617312349807 with the country undefined"],
    ],
    [
      "a text that is no phone number",
      "updateUser",
      "request",
      { phoneOnly: { phone: "+86 none", country: "chinaPR" } },
      ['updateUser: the example request phoneOnly has /phone "+86 none", which is not in the vendor docs'],
    ],
    [
      "an item twice",
      "batchUpdateUserStatus",
      "request",
      { full: ["test010", "test010"] },
      ["batchUpdateUserStatus: the example request full has /* twice, which is not in the vendor docs"],
    ],
    [
      "the message of another code",
      "updateUserInfo",
      "500",
      { databaseFailure: { error_code: "WKS.00000003", error_msg: "The user was changed." } },
      ["database", "failed"]
        .map((word) => `must mention "${word}"`)
        .concat(["user", "changed"].map((word) => `must not mention "${word}"`))
        .map((problem) => `Workspace: the example 500 databaseFailure has a message that ${problem}`),
    ],
    [
      "the code of another example",
      "updateUserInfo",
      "400",
      { userGone: { error_code: "WKS.0001", error_msg: "The user or the tenant no longer exists." } },
      ["Workspace: the example 400 userGone shows WKS.0001, which is not recorded for this name"],
    ],
  ])("is %s", ([, operationId, part, changed, problems]) => {
    expect(problemsAfter(operationId, part, (values) => Object.assign(values, changed))).toEqual(
      expect.arrayContaining(problems),
    );
  });
});

test("an example with a value that the vendor docs lack is a problem, and a full one with null", () => {
  const changed = structuredClone(operations);
  const examples = changed.flatMap(({ responses }) => responses).flatMap((response) => response.examples);
  const full = examples.find(({ name }) => name === "full");
  Object.assign(full?.value as object, { license: 7, desc: null });
  expect(checkExamples(changed)).toEqual([
    "updateUser: the example 200 full omits /desc",
    "updateUser: the example 200 full has /license 7, which is not in the vendor docs",
    "updateUser: the example 200 full shows another desc than the request of that name sends",
  ]);
});
