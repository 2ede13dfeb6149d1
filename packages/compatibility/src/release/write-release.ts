import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "@hwc-users/testing";
import { changelogEntry } from "../changelog/changelog-entry.ts";
import { insertEntry } from "../changelog/insert-entry.ts";
import type { GateResult } from "../gate.ts";
import { packages } from "../packages.ts";
import { withDocumentVersion } from "./document-version.ts";

const changesets = fileURLToPath(import.meta.resolve("@changesets/cli/bin.js"));

/**
 * Writes a version: the changelogs, the versions of the packages and their documents. Deletes the change files. Writes
 * nothing when a text cannot be written.
 *
 * @param root The folder of the repository.
 * @param version The version that the change files lead to.
 * @throws {Error} when a changelog or a document cannot be edited; the message has the file.
 */
export async function writeRelease(
  root: string,
  version: string,
  { changes, changeFiles }: Pick<GateResult, "changes" | "changeFiles">,
): Promise<void> {
  const edits = packages.flatMap(({ name, folder, documents = [] }) => [
    edit(join(folder, "CHANGELOG.md"), (text) =>
      insertEntry(text, changelogEntry(name, version, changes, changeFiles)),
    ),
    ...documents.map((document) => edit(join(folder, document), (text) => withDocumentVersion(text, version))),
  ]);
  const texts = await Promise.all(edits);
  await runOrThrow(process.execPath, [changesets, "version"], { cwd: root });
  for (const [file, text] of texts) await writeFile(file, text);
  await Promise.all(packages.map(({ folder }) => checkVersion(join(root, folder, "package.json"), version)));

  async function edit(path: string, change: (text: string) => string): Promise<[file: string, text: string]> {
    const file = join(root, path);
    try {
      return [file, change(await readFile(file, "utf8"))];
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}

async function checkVersion(file: string, version: string): Promise<void> {
  const { version: written } = JSON.parse(await readFile(file, "utf8"));
  if (written !== version) throw new Error(`${file}: Changesets wrote ${written}, and the release is ${version}.`);
}
