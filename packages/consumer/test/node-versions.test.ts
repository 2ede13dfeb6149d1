import { nodeBinary } from "@hwc-users/node-versions";
import { runOrThrow } from "@hwc-users/testing";
import { expect, test } from "vitest";

test.for(["22-oldest", "22", "26"] as const)("finds Node %s", async (version) => {
  const [major] = version.split("-");
  expect(await runOrThrow(nodeBinary(version), ["--version"])).toMatch(new RegExp(`^v${major}\\.`));
});
