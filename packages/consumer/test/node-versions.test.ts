import { nodeBinary, nodeVersions } from "@hwc-users/node-versions";
import { runOrThrow } from "@hwc-users/testing";
import { expect, test } from "vitest";

test.for(nodeVersions)("finds Node %s", async (version) => {
  const [major] = version.split("-");
  expect(await runOrThrow(nodeBinary(version), ["--version"])).toMatch(new RegExp(`^v${major}\\.`));
});
