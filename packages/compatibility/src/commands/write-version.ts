// Writes the next version from the change files. Fails when they do not cover the changes, or there is nothing to release.
import { readFile } from "node:fs/promises";
import { repository } from "@hwc-users/testing";
import { runGate } from "../gate.ts";
import { PACKAGES } from "../packages.ts";
import { nextVersion } from "../release/next-version.ts";
import { writeRelease } from "../release/write-release.ts";
import { pathIn } from "../surfaces/surface.ts";

const gate = await runGate();
const next = nextVersion(gate.releasedVersion, gate.changeFiles);
const { version } = JSON.parse(await readFile(pathIn(PACKAGES.spec, "package.json"), "utf8"));

console.log(gate.report);
if (gate.isFirst && gate.changeFiles.length === 0) {
  console.log(`\nNothing is released yet: ${version} is released as it is.`);
} else if (gate.problem) {
  fail(gate.problem);
} else if (version !== gate.releasedVersion) {
  fail(
    `spec/package.json has version ${version}, and spec/released/ has ${gate.releasedVersion}: an earlier run did not end. Restore the files of the last commit, and run the command again.`,
  );
} else if (next === undefined) {
  fail(`There is nothing to release after ${version}. Run "pnpm changeset" to write a change file.`);
} else {
  await writeRelease(repository, next, gate);
  console.log(`\n${version} is followed by ${next}. Edit the changelogs for readers, and translate them.`);
}

function fail(problem: string): void {
  console.error(`\n${problem}`);
  process.exitCode = 1;
}
