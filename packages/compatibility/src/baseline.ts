import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import type { Change } from "./change.ts";
import { compareDocuments } from "./spec/compare-documents.ts";
import { readDocument } from "./spec/open-api-document.ts";
import { compareTypes } from "./types/compare-types.ts";
import { reportTypes } from "./types/report-types.ts";

/** The published document of the last release. */
const releasedDocument = join(repository, "spec/released/openapi.json");
/** The present published document. */
export const presentDocument = join(repository, "spec/dist/openapi.json");

const client = join(repository, "packages/client");
const releasedTypes = join(client, "released");

/**
 * Lists every difference from the last release. The spec must be generated and the client built.
 *
 * @throws {Error} when a document or a declaration cannot be read.
 */
export async function compareWithRelease(): Promise<Change[]> {
  const specChanges = await compareDocuments(releasedDocument, presentDocument);
  return [...specChanges, ...compareTypes(await readReleasedTypes(), await reportTypes(client))];
}

/** Returns the version of the last release. */
export async function readReleasedVersion(): Promise<string> {
  return (await readDocument(releasedDocument)).info.version;
}

/** Makes the present state the last release. The spec must be generated and the client built. */
export async function writeBaseline(): Promise<void> {
  await mkdir(join(releasedDocument, ".."), { recursive: true });
  await writeFile(releasedDocument, await readFile(presentDocument));
  await rm(releasedTypes, { recursive: true, force: true });
  await mkdir(releasedTypes);
  for (const [entry, report] of await reportTypes(client)) await writeFile(reportFile(entry), report);
}

async function readReleasedTypes(): Promise<Map<string, string>> {
  const files = await readdir(releasedTypes);
  const reports = files.map(async (file) => {
    const name = file.replace(/\.api\.md$/, "");
    return [entryOf(name), await readFile(join(releasedTypes, file), "utf8")] as const;
  });
  return new Map(await Promise.all(reports));
}

function reportFile(entry: string): string {
  return join(releasedTypes, `${entry.split("/")[2] ?? "index"}.api.md`);
}

function entryOf(name: string): string {
  return name === "index" ? "@hwc-users/client" : `@hwc-users/client/${name}`;
}
