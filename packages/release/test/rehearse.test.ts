import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rehearse } from "../src/rehearsal/rehearse.ts";
import { temporaryFolder } from "./tarball.ts";

test("writes to no folder that has files already, and says so before it starts", async () => {
  const out = await temporaryFolder();
  writeFileSync(join(out, "old.tgz"), "");
  await expect(rehearse({ out })).rejects.toThrow(`${out} is not empty`);
});
