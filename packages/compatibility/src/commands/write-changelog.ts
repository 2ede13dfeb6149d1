// Writes the entry of the next release into the docs' changelog, above the last one.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { readReleasedVersion } from "../baseline.ts";
import { readChangeFiles } from "../change-files/change-file.ts";
import { changelogEntry } from "../changelog/changelog-entry.ts";
import { insertEntry } from "../changelog/insert-entry.ts";
import { runGate } from "../gate.ts";

const { changes, report, problem } = await runGate();
if (problem) {
  console.error(`${report}\n\n${problem}`);
  process.exitCode = 1;
} else {
  const entry = changelogEntry(changes, await readChangeFiles(), await readReleasedVersion());
  const file = join(repository, "apps/docs/guides/changelog.md");
  await writeFile(file, insertEntry(await readFile(file, "utf8"), entry));
  console.log(entry);
}
