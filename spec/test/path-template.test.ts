import { fillPath, findOperation, matchPath, splitPath } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";

test("splitPath alternates literals and names", () => {
  expect(splitPath("/v2/{project_id}/users/{user_id}")).toEqual(["/v2/", "project_id", "/users/", "user_id", ""]);
  expect(splitPath("/users")).toEqual(["/users"]);
});

test("fillPath fills every parameter and leaves the encoding to the caller", () => {
  expect(fillPath("/{a}/x/{b}", (name) => `${name}/`)).toBe("/a//x/b/");
});

describe("matchPath", () => {
  test.for<[path: string, values: Record<string, string> | undefined]>([
    ["/users/u1/devices", { id: "u1" }],
    ["/users/a%2Fb/devices", { id: "a%2Fb" }],
    ["/users/a/b/devices", undefined],
    ["/users//devices", undefined],
    ["/users/u1/devices/", undefined],
    ["/Users/u1/devices", undefined],
  ])("of %s returns %j", ([path, values]) => {
    expect(matchPath("/users/{id}/devices", path)).toEqual(values);
  });
});

describe("findOperation", () => {
  const put = (path: string) => ({ method: "PUT", path });
  const find = (target: string, ...templates: string[]) => findOperation(templates.map(put), "PUT", target)?.path;

  test.for([
    ["/users/status/{value}", "/users/{id}/{value}"],
    ["/users/{id}/{value}", "/users/status/{value}"],
  ])("prefers a literal segment, in any order: %s, %s", (templates) => {
    expect(find("/users/status/1", ...templates)).toBe("/users/status/{value}");
  });

  test("compares the segments from the left", () => {
    expect(find("/users/status", "/{any}/status", "/users/{id}")).toBe("/users/{id}");
  });

  test("ignores the query", () => {
    expect(find("/users?a=/b", "/users")).toBe("/users");
  });

  test("does not find another method or path", () => {
    expect(find("/groups", "/users")).toBeUndefined();
    expect(findOperation([put("/users")], "GET", "/users")).toBeUndefined();
  });
});
