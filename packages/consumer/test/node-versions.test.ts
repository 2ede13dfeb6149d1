import { nodeBinary } from "@hwc-users/node-versions";
import { runOrThrow } from "@hwc-users/testing";
import { expect, test } from "vitest";

test.for([22, 26] as const)("finds Node %i", async (version) => {
  expect(await runOrThrow(nodeBinary(version), ["--version"])).toMatch(new RegExp(`^v${version}\\.`));
});
