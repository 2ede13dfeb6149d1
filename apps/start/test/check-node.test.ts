import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { expect, test } from "vitest";

const checkNode = fileURLToPath(new URL("../src/check-node.js", import.meta.url));

/** Runs the check on a Node that claims to be of this version. */
function checkOn(version: string) {
  const versions = `Object.defineProperty(process, "versions", { value: { node: "${version}" } });`;
  return run(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(versions)}`, checkNode]);
}

test.for(["24.18.0", "24.21.0", "26.0.0"])("accepts Node %s", async (version) => {
  expect(await checkOn(version)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test.for(["20.20.2", "22.23.3", "24.17.1"])("rejects Node %s in one line that has the remedy", async (version) => {
  const { exitCode, stderr } = await checkOn(version);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(new RegExp(`^Node 24\\.18 or newer .*${version}.*Install Node.*\\n$`));
});
