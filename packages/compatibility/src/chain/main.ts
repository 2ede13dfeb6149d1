// Tries the whole release of a breaking change, in a copy of the repository that has released 1.0.0.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packages } from "../packages.ts";
import { documentVersion } from "../release/document-version.ts";
import { buildCompared, copyReleased, edit } from "./released-copy.ts";

const BREAKING = "**Breaking**: `signature` of `UpdateMyInfoRequest` was removed. Omit it.";

const parent = await mkdtemp(join(tmpdir(), "release-chain-"));
try {
  await tryRelease(join(parent, "repository"));
} finally {
  await rm(parent, { recursive: true });
}

async function tryRelease(folder: string): Promise<void> {
  log("A copy of the repository is released as 1.0.0");
  const copy = await copyReleased(folder);
  const writeVersion = () => copy.runScript("packages/compatibility", "write-version");
  const read = (file: string) => readFile(join(folder, file), "utf8");
  const writeChangeFile = (bump: string, text: string) =>
    writeFile(
      join(folder, ".changeset/no-signature.md"),
      `---\n"@hwc-users/spec": ${bump}\n"@hwc-users/client": ${bump}\n---\n\n${text}\n`,
    );

  log("The spec loses a field");
  await edit(join(folder, "spec/components/schemas/UpdateMyInfoRequest.yaml"), (text) =>
    text.replace(/^ {2}signature:\n.*\n/m, ""),
  );
  await edit(join(folder, "spec/examples/updateMyInfo.request.full.yaml"), (text) =>
    text.replace(/^ {2}signature: .*\n/m, ""),
  );
  await buildCompared(copy);

  await refused("No change file", writeVersion, /"@hwc-users\/spec": major\n"@hwc-users\/client": major/);
  await writeChangeFile("minor", BREAKING);
  await refused(
    "A minor change file",
    writeVersion,
    /spec needs a bump of major; the largest in the change files is minor/,
  );
  await writeChangeFile("major", "**Breaking**: a field was removed.");
  await refused(
    "A major change file without the names",
    writeVersion,
    /client has breaking changes that no change file describes: 1/,
  );

  log("A major change file with the names: released");
  await writeChangeFile("major", BREAKING);
  print(await writeVersion());
  await buildCompared(copy);
  print(await copy.runScript("packages/compatibility", "write-baseline"));

  for (const { name, folder: packageFolder, documents } of packages) {
    assert.equal(JSON.parse(await read(`${packageFolder}/package.json`)).version, "2.0.0");
    for (const document of documents) {
      assert.equal(documentVersion(await read(`${packageFolder}/${document}`)), "2.0.0");
    }
    const [, entry = ""] = /(## 2\.0\.0\n.*?)\n## /s.exec(await read(`${packageFolder}/CHANGELOG.md`)) ?? [];
    print(`${packageFolder}/CHANGELOG.md\n${entry}`);
    assert.equal(entry.includes(BREAKING), name === "@hwc-users/spec" || name === "@hwc-users/client");
  }

  log("2.0.0 is the last release, and nothing is left to release");
  assert.equal(await copy.runScript("packages/compatibility", "check"), "Changes since 2.0.0:\n\nnone\n");
  await refused("A second run", writeVersion, /nothing to release after 2\.0\.0/);
}

/** Checks that a command fails with a message, and prints its output. */
async function refused(title: string, command: () => Promise<string>, message: RegExp): Promise<void> {
  log(`${title}: refused`);
  const output = await command().then(
    (text) => assert.fail(`The command succeeded:\n${text}`),
    (error: Error) => error.message,
  );
  // The first line has the command.
  print(output.slice(output.indexOf("\n")));
  assert.ok(message.test(output), `The output has no ${message}.`);
}

function log(title: string): void {
  console.log(`\n## ${title}\n`);
}

function print(text: string): void {
  console.log(text.trim().replaceAll(/^(?=.)/gm, "    "));
}
