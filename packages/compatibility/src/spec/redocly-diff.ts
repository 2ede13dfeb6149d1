import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";

const redocly = join(fileURLToPath(import.meta.resolve("@redocly/cli/package.json")), "../bin/cli.js");
const config = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));

/** A change in the JSON report of `redocly diff`. */
export interface RedoclyChange {
  /** Where the change is, as a JSON pointer that follows references. */
  path: string;
  /** The kind of the changed object, such as `Schema`. */
  typeName: string;
  kind: "added" | "modified" | "removed";
  /** The changed property of a modified object. */
  property?: string;
  impact: "major" | "minor" | "patch";
  /** The diff rules that found the change. */
  verdicts: { ruleId: string; message: string }[];
  base?: { value?: unknown };
  revision?: { value?: unknown };
}

/**
 * Compares two documents with `redocly diff`.
 *
 * @throws {Error} when a document cannot be read or has a reference to nothing, or redocly writes no report. The message has the
 * output of redocly.
 */
export async function redoclyDiff(baseFile: string, revisionFile: string): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "redocly-diff-"));
  try {
    const report = join(folder, "report.json");
    const options = ["--config", config, "--format", "json", "--output", report, "--fail-on", "none"];
    const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const result = await run(process.execPath, [redocly, "diff", baseFile, revisionFile, ...options], { env });
    const changes = result.exitCode === 0 ? parseDiffReport(await readFile(report, "utf8").catch(() => "")) : undefined;
    if (changes) return changes;
    throw new Error(`redocly cannot compare ${baseFile} and ${revisionFile}:\n${result.stdout}${result.stderr}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns the changes of a JSON report; undefined when the text is no complete report. */
export function parseDiffReport(text: string): RedoclyChange[] | undefined {
  try {
    const { changes } = Object(JSON.parse(text));
    return Array.isArray(changes) ? changes : undefined;
  } catch {
    return undefined;
  }
}
