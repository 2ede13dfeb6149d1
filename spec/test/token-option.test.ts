import { tokenOptionOf } from "@hwc-users/spec";
import { expect, test } from "vitest";

test.for([
  ["X-Access-Token", "accessToken"],
  ["X-Desktop-Token", "desktopToken"],
  ["Authorization", "authorization"],
])("the token of the header %s is the option %s", ([header = "", option]) => {
  expect(tokenOptionOf(header)).toBe(option);
});
