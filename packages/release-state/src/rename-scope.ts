import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { literal } from "./check/names.ts";
import { readReleaseState } from "./release-state.ts";
import { switchRelease } from "./switch-release.ts";

const SCOPE = /^@[a-z0-9][a-z0-9._-]*$/;

/**
 * Renames the scope of all packages in a checkout or a copy of the repository: in manifests, imports, the export condition, texts,
 * the lockfile and `release.json`. No version is published under the new scope, so the instructions show the clone. The unscoped name of the project stays, and so do the names of its commands and images.
 *
 * @param root The root folder of the checkout.
 * @param files Its files, as paths from the root.
 * @param to The new scope, such as `@example`.
 * @returns The files that were changed.
 * @throws {Error} when `to` is not a scope, or a file names packages of it already: then the new names would be no longer ours, and
 * renaming back would rename these packages too. No file was changed.
 */
export function renameScope(root: string, files: string[], to: string): string[] {
  if (!SCOPE.test(to)) throw new Error(`"${to}" is no scope of npm. Write it like @example: lower case, with the @.`);
  const { scope: from, published } = readReleaseState(root);
  const texts = files
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
    .filter(({ text }) => !text.includes("\0"));
  const taken = texts.find(({ text }) => scopePattern(to).test(text));
  if (taken) throw new Error(`${taken.file} has the scope ${to} already. Choose another.`);
  const tarball = tarballPattern(from, packageNames(root, from));
  const rename = (text: string) => text.replaceAll(scopePattern(from), to).replaceAll(tarball, to.slice(1));
  const renamed = texts
    .map(({ file, text }) => ({ file, text: rename(text), before: text }))
    .filter(({ text, before }) => text !== before);
  for (const { file, text } of renamed) writeFileSync(join(root, file), text);
  // The versions under the old scope are none of the new one, which anyone could register.
  if (published !== null) switchRelease(root, files, null);
  return renamed.map(({ file }) => file);
}

function scopePattern(scope: string): RegExp {
  return new RegExp(`${literal(scope)}(?!\\.?[\\w-])`, "g");
}

/** Finds the scope in the file names of tarballs, such as `example-client-0.1.0.tgz`. */
function tarballPattern(scope: string, names: string[]): RegExp {
  return new RegExp(`(?<![\\w-])${literal(scope.slice(1))}(?=-(?:${names.join("|")})-[^\\s/]*\\.tgz)`, "g");
}

function packageNames(root: string, scope: string): string[] {
  return globSync("{spec,apps/*,packages/*}/package.json", { cwd: root })
    .map((file): string => JSON.parse(readFileSync(join(root, file), "utf8")).name)
    .map((name) => name.slice(`${scope}/`.length));
}
