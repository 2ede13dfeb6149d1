import { isDeepStrictEqual } from "node:util";
import { type Change, mergeLocations } from "../change.ts";
import { readDocument } from "./open-api-document.ts";
import { rateChange } from "./rate-change.ts";
import { redoclyDiff } from "./redocly-diff.ts";
import { unreportedChanges } from "./unreported-changes.ts";

/**
 * Lists every difference between two published documents, except the version.
 *
 * @param baseFile The document of the last release.
 * @param revisionFile The present document.
 * @throws {Error} when a document cannot be read.
 */
export async function compareDocuments(baseFile: string, revisionFile: string): Promise<Change[]> {
  const [base, revision] = await Promise.all([readDocument(baseFile), readDocument(revisionFile)]);
  const differences = await redoclyDiff(baseFile, revisionFile);
  const changes = [...differences, ...unreportedChanges(base, revision)]
    .filter(({ path, property }) => path !== "#/info" || property !== "version")
    .map((change) => rateChange(change, change.kind === "removed" ? base : revision));
  const withoutVersion = { ...revision, info: { ...revision.info, version: base.info.version } };
  if (changes.length === 0 && !isDeepStrictEqual(base, withoutVersion)) {
    const text = "The document differs in a part that is not compared.";
    changes.push({ package: "@hwc-users/spec", impact: "patch", location: "openapi.json", text });
  }
  return mergeLocations(changes);
}
