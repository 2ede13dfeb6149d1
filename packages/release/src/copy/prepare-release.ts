import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { keepInstructions, listFiles, type ReleaseState, switchRelease } from "@hwc-users/release-state";
import type { Release } from "../checks/check.ts";
import { replaceLinks } from "../markdown/markdown.ts";
import { RELEASED_FOLDERS } from "../pack/released-packages.ts";

/** Stands for the address of the repository in a rehearsal while release.json has none. No host can have this name. */
export const NO_REPOSITORY = "https://repository.invalid/hwc-users";

/** The state of a copy that is ready to be built and packed. */
export interface PreparedRelease extends Release {
  /** The version before this one; null if it is the first. */
  previous: string | null;
}

/**
 * Makes a clone of the repository look as it will after the release: release.json has the version, all instructions install from
 * npm, and the documents of the published packages link to the repository instead of to files that no tarball has.
 *
 * @throws {Error} when a document has a link to no file; the message has both.
 */
export function prepareRelease(clone: string): PreparedRelease {
  const file = join(clone, "release.json");
  const state: ReleaseState = JSON.parse(readFileSync(file, "utf8"));
  const { version } = JSON.parse(readFileSync(join(clone, RELEASED_FOLDERS[0], "package.json"), "utf8"));
  const repository = state.repository ?? NO_REPOSITORY;
  writeFileSync(file, JSON.stringify({ ...state, repository }));
  const files = listFiles(clone);
  switchRelease(clone, files, version);
  const documents = files.filter((path) => RELEASED_FOLDERS.includes(posix.dirname(path)) && DOCUMENT.test(path));
  for (const document of documents) rewriteDocument(clone, document, { version, repository });
  return { version, repository, previous: state.published };
}

const DOCUMENT = /\/(README|CHANGELOG)\.md$/;

/** Keeps the instructions for npm only, and replaces the links that leave the package: its tarball has only its own folder. */
function rewriteDocument(clone: string, document: string, { repository, version }: Release): void {
  const path = join(clone, document);
  const folder = posix.dirname(document);
  const text = keepInstructions(readFileSync(path, "utf8"), "released");
  const rewritten = replaceLinks(text, (link) => {
    if (/^(\w+:|#)/.test(link)) return link;
    const target = posix.join(folder, link);
    if (!existsSync(join(clone, target.replace(/#.*/, ""))))
      throw new Error(`${document}: ${link} leads to no file of the repository. Correct the link.`);
    return isPacked(clone, folder, target) ? link : `${repository}/blob/v${version}/${target}`;
  });
  writeFileSync(path, rewritten);
}

/** Whether a file is in the tarball of a package. */
function isPacked(clone: string, folder: string, target: string): boolean {
  const { files }: { files: string[] } = JSON.parse(readFileSync(join(clone, folder, "package.json"), "utf8"));
  const [top] = posix.relative(folder, target).split(/[/#]/);
  return ["README.md", "CHANGELOG.md", ...files].includes(top ?? "");
}
