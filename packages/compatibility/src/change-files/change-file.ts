import { readChangesets } from "@changesets/read";
import { repository } from "@hwc-users/testing";

/** A file in `.changeset/`: packages with their bumps, and a text for the changelog. */
export type ChangeFile = Awaited<ReturnType<typeof readChangesets>>[number];

/** A line that begins with this word describes a breaking change. */
const BREAKING = /^(?:[-*] )?\*\*Breaking\*\*/m;

/** Reads the change files of the repository. */
export function readChangeFiles(): Promise<ChangeFile[]> {
  return readChangesets(repository);
}

/** Whether the text of a change file describes breaking changes. */
export function isBreaking({ summary }: Pick<ChangeFile, "summary">): boolean {
  return BREAKING.test(summary);
}
