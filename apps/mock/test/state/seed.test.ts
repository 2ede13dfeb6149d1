import { startMock } from "@hwc-users/mock";
import { expect, test } from "vitest";
import { checkSeed } from "../../src/state/check-seed.ts";

test.for<[string, unknown]>([
  ["nothing", {}],
  [
    "every list",
    {
      users: [
        { userAccount: "a", thirdAccount: null, corp: { name: "Example" }, vmrList: [{ status: "0" }], token: "t" },
        { userAccount: "b", thirdAccount: "", deptCode: "1" },
        { userAccount: "c", thirdAccount: "", deptCode: "sales", activeTime: 1 },
      ],
      departments: ["sales"],
      desktopUsers: [
        { project_id: "p1", user_id: "u1", disabled: true },
        { project_id: "p2", user_id: "u1" },
      ],
    },
  ],
])("a seed with %s is valid", ([, seed]) => {
  expect(checkSeed(seed)).toBeUndefined();
});

test.for<[string, unknown]>([
  ["the seed must be object.", [{ userAccount: "a" }]],
  ["/user is an unknown field. Did you mean users?", { user: [] }],
  ["/users must be array.", { users: {} }],
  ["/users/1 must be object.", { users: [{ userAccount: "a" }, "b"] }],
  ["/users/0 needs the field userAccount, which must not be empty.", { users: [{ name: "Ming" }] }],
  ["/users/0 needs the field userAccount, which must not be empty.", { users: [{ userAccount: "" }] }],
  ["/users/0/userAccount must be string.", { users: [{ userAccount: 1 }] }],
  ["/users/0/titel is an unknown field. Did you mean title?", { users: [{ userAccount: "a", titel: "b" }] }],
  ["/users/0/a~1b~0c is an unknown field. Use id, userAccount,", { users: [{ userAccount: "a", "a/b~c": 1 }] }],
  ["/users/0/status must be integer or null.", { users: [{ userAccount: "a", status: "1" }] }],
  ["/users/0/sortLevel must be integer or null.", { users: [{ userAccount: "a", sortLevel: 1.5 }] }],
  ["/users/0/vmrList/0/vmrId must be string or null.", { users: [{ userAccount: "a", vmrList: [{ vmrId: 1 }] }] }],
  ["/users/1 has the same userAccount as /users/0.", { users: [{ userAccount: "a" }, { userAccount: "a" }] }],
  [
    "/users/1 has the same thirdAccount as /users/0.",
    {
      users: [
        { userAccount: "a", thirdAccount: "t" },
        { userAccount: "b", thirdAccount: "t" },
      ],
    },
  ],
  [
    "/users/1 has the same token as /users/0.",
    {
      users: [
        { userAccount: "a", token: "t" },
        { userAccount: "b", token: "t" },
      ],
    },
  ],
  [
    "/users/0/deptCode is not one of /departments. Add it there.",
    { users: [{ userAccount: "a", deptCode: "sales" }], departments: [] },
  ],
  ["/desktopUsers/0 needs the field user_id", { desktopUsers: [{ project_id: "p1" }] }],
  [
    "/desktopUsers/1 has the same project_id and user_id as /desktopUsers/0.",
    {
      desktopUsers: [
        { project_id: "p1", user_id: "u1" },
        { project_id: "p1", user_id: "u1" },
      ],
    },
  ],
  ["/users/0/__proto__ is an unknown field.", JSON.parse('{"users":[{"userAccount":"a","__proto__":{}}]}')],
])("an invalid seed is rejected: %s", ([problem, seed]) => {
  expect(checkSeed(seed)).toContain(problem);
});

test("startMock rejects an invalid seed", async () => {
  // @ts-expect-error: a misspelt field
  const started = startMock({ port: 0, stateful: true, users: { users: [{ userAccount: "a", titel: "b" }] } });
  await expect(started).rejects.toThrow("users: /users/0/titel is an unknown field. Did you mean title?");
});
