import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Change, mergeLocations } from "../change.ts";
import type { PackageName } from "../packages.ts";
import { readDocument } from "./open-api-document.ts";
import { rateChange } from "./rate-change.ts";
import { redoclyDiff } from "./redocly-diff.ts";
import { unreportedChanges } from "./unreported-changes.ts";

/**
 * Lists every difference between two published documents, except the version.
 *
 * @param packageName The package that publishes the document.
 * @param baseFile The document of the last release.
 * @param revisionFile The present document.
 * @throws {Error} when a document cannot be read.
 */
export async function compareDocuments(
  packageName: PackageName,
  baseFile: string,
  revisionFile: string,
): Promise<Change[]> {
  const [base, revision] = await Promise.all([readDocument(baseFile), readDocument(revisionFile)]);
  const file = basename(revisionFile);
  const differences = await redoclyDiff(baseFile, revisionFile);
  const changes: Change[] = [...differences, ...unreportedChanges(base, revision)]
    .filter(({ path, property }) => path !== "#/info" || property !== "version")
    .map((change) => ({
      package: packageName,
      ...rateChange(change, change.kind === "removed" ? base : revision, file),
    }));
  const withoutVersion = { ...revision, info: { ...revision.info, version: base.info.version } };
  if (changes.length === 0 && !isDeepStrictEqual(base, withoutVersion)) {
    const text = "The document differs in a part that is not compared.";
    changes.push({ package: packageName, impact: "patch", location: file, text });
  }
  return mergeLocations(changes);
}
