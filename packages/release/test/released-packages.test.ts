import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { RELEASED_FOLDERS } from "../src/pack/released-packages.ts";

test("every package that is not private is released", () => {
  const manifests = globSync("{spec,apps/*,packages/*}/package.json", { cwd: repository });
  const folders = manifests.filter((file) => !JSON.parse(readFileSync(join(repository, file), "utf8")).private);
  expect(folders.map(dirname).sort()).toEqual(RELEASED_FOLDERS.toSorted());
});
