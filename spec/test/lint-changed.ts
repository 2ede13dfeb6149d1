import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { type Document, parseDocument } from "yaml";

const redocly = join(fileURLToPath(import.meta.resolve("@redocly/cli/package.json")), "../bin/cli.js");
const config = fileURLToPath(new URL("../redocly.yaml", import.meta.url));
const fixture = fileURLToPath(new URL("fixtures/valid/", import.meta.url));

/** The edits of spec files, by file name. A file that does not exist is created. */
export type SpecChange = Record<string, (document: Document) => void>;

/** A problem that the linter reports. */
export interface Problem {
  ruleId: string;
  message: string;
}

/** Changes a copy of a valid spec, and lints it. */
export async function lintChanged(change: SpecChange): Promise<Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), "house-rules-"));
  try {
    const entries = await readdir(fixture, { recursive: true });
    const files = new Set([...entries.filter((name) => name.endsWith(".yaml")), ...Object.keys(change)]);
    for (const file of files) {
      const document = parseDocument(entries.includes(file) ? await readFile(join(fixture, file), "utf8") : "{}");
      change[file]?.(document);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), document.toString());
    }
    return await lint(join(folder, "openapi.yaml"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lint(file: string): Promise<Problem[]> {
  const { stdout, stderr } = await run(process.execPath, [
    redocly,
    "lint",
    file,
    "--config",
    config,
    "--format",
    "json",
  ]);
  if (!stdout.startsWith("{")) throw new Error(stderr);
  return JSON.parse(stdout).problems;
}
