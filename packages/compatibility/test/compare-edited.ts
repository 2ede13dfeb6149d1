import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { Change } from "../src/change.ts";
import { compareDocuments } from "../src/spec/compare-documents.ts";

const fixture = await readFile(new URL("fixtures/openapi.yaml", import.meta.url), "utf8");

/** Replaces a text everywhere in the fixture, and lists the changes that this makes. */
export async function compareEdited(text: string, replacement: string): Promise<Change[]> {
  const edited = fixture.replaceAll(text, replacement);
  if (edited === fixture && text !== replacement) throw new Error(`The fixture does not have the text ${text}`);
  const folder = await mkdtemp(join(tmpdir(), "compare-edited-"));
  try {
    const files = { base: join(folder, "released.json"), revision: join(folder, "openapi.json") };
    await writeFile(files.base, JSON.stringify(parse(fixture)));
    await writeFile(files.revision, JSON.stringify(parse(edited)));
    return await compareDocuments("@hwc-users/spec", files.base, files.revision);
  } finally {
    await rm(folder, { recursive: true });
  }
}
