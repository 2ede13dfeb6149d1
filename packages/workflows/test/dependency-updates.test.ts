import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { checkDependencyUpdates } from "../src/checks/dependency-updates.ts";

const CONFIGURATION = `
version: 2
updates:
  - package-ecosystem: npm
    directory: /packages
    cooldown:
      default-days: 7
    groups:
      packages:
        patterns: ["*"]
`;

test("accepts updates that wait a week and come as one", () => {
  expect(checkDependencyUpdates(CONFIGURATION, repository)).toEqual([]);
});

test.for([
  ["a folder that is missing", "/packages", "/parcels", "There is no folder /parcels."],
  ["a short wait", "default-days: 7", "default-days: 1", 'Set "default-days" of "cooldown" to 7 or more.'],
  ["updates without groups", "groups:", "grups:", 'Add "groups", so that one pull request has all updates.'],
] as const)("reports %s", ([, search, replacement, message]) => {
  expect(checkDependencyUpdates(CONFIGURATION.replace(search, replacement), repository)).toEqual([
    { location: "npm", message },
  ]);
});
