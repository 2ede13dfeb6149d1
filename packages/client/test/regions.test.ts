import { createWorkspaceClient, isRegion, regions, type WorkspaceRegion } from "@hwc-users/client";
import { createWorkspaceContext } from "@hwc-users/client/functions";
import { operations } from "@hwc-users/spec";
import { expect, expectTypeOf, test } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

test("regions lists the known regions of the spec", () => {
  const [server] = operations.find(({ service }) => service === "Workspace")?.servers ?? [];
  expect(regions).toEqual(server?.variables?.["region"]?.knownValues);
  expectTypeOf(regions[0]).toExtend<WorkspaceRegion>();
});

test.for([...regions])("isRegion accepts %s, and so does the client", async (region) => {
  expect(isRegion(region)).toBe(true);
  const { requests, fetch } = recordingFetch('{"id":"u1"}');
  await createWorkspaceClient({ authToken: "t1", region, fetch }).updateUserInfo({
    project_id: "p1",
    user_id: "u1",
    body: {},
  });
  expect(requests[0]?.url).toContain(`.${region}.`);
});

test.for(["", "cn-north", "CN-NORTH-4", "cn-north-4 ", undefined, null, ["cn-north-4"]])(
  "isRegion rejects %o",
  (value) => {
    expect(isRegion(value)).toBe(false);
  },
);

test.for([
  ["createWorkspaceClient", createWorkspaceClient],
  ["createWorkspaceContext", createWorkspaceContext],
] as const)("%s rejects a region beside baseUrl", ([name, create]) => {
  const createWith = (region: unknown, baseUrl: unknown) => () => create({ authToken: "t1", region, baseUrl } as never);
  expect(createWith("cn-north-4", "https://users.test")).toThrow(
    expect.objectContaining({ name: "RequestError", message: `${name}: set either region or baseUrl.` }),
  );
  expect(createWith("cn-north-4", "")).toThrow(`${name}: set either region or baseUrl.`);
  expect(createWith(undefined, "https://users.test")).not.toThrow();
  expect(createWith("cn-north-4", undefined)).not.toThrow();
});

test.for(["cn.attacker", "attacker.test/", "CN-NORTH-4", "cn_north", "cn-north-4 ", ""])(
  "a client rejects the region %j, which would be another host",
  (region) => {
    expect(() => createWorkspaceClient({ authToken: "t1", region })).toThrow("region must be lower-case letters");
  },
);
