import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startProcess } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "./tarball.ts";

test("an interrupted rehearsal ends, fails and removes its files", async () => {
  const TMPDIR = await temporaryFolder();
  const command = fileURLToPath(new URL("../src/commands/release.ts", import.meta.url));
  const args = ["--conditions=@hwc-users/source", command, "--rehearse"];
  const rehearsal = startProcess(process.execPath, args, { env: { ...process.env, TMPDIR } });
  onTestFinished(() => rehearsal.stop());
  await rehearsal.waitFor(/Clone the commit/);
  rehearsal.child.kill("SIGINT");
  expect((await rehearsal.ended).exitCode, rehearsal.output.stdout).toBe(1);
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith("rehearsal-"))).toEqual([]);
});
