import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { type Document, parseDocument } from "yaml";

const redocly = join(fileURLToPath(import.meta.resolve("@redocly/cli/package.json")), "../bin/cli.js");
const config = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));
const fixture = fileURLToPath(new URL("../fixtures/valid/", import.meta.url));

/** The edits of spec files, by file name. A file that does not exist is created. */
export type SpecChange = Record<string, (document: Document) => void>;

/** A problem that the linter reports. */
export interface Problem {
  ruleId: string;
  message: string;
  /** The file in the spec, such as `operations/renameUser.yaml`. */
  file: string;
  line: number;
}

interface RedoclyReport {
  problems: {
    ruleId: string;
    message: string;
    location: [{ source: { ref: string }; start: { line: number } }];
  }[];
}

/**
 * Lints copies of a valid spec, each with one of the changes, and returns the problems of each copy. Redocly's CLI lints all
 * copies in one process: to start it takes longer than to lint a copy.
 */
export async function lintChanged(changes: readonly SpecChange[]): Promise<Problem[][]> {
  const folder = await mkdtemp(join(tmpdir(), "house-rules-"));
  try {
    await Promise.all(changes.map((change, index) => writeCopy(join(folder, String(index)), change)));
    const problems = changes.map((): Problem[] => []);
    for (const { ruleId, message, location } of await lint(folder, changes.length)) {
      const [{ source, start }] = location;
      const [copy, ...file] = source.ref.split(/[/\\]/);
      problems[Number(copy)]?.push({ ruleId, message, file: file.join("/"), line: start.line });
    }
    return problems;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeCopy(folder: string, change: SpecChange): Promise<void> {
  await cp(fixture, folder, { recursive: true });
  for (const [name, edit] of Object.entries(change)) {
    const file = join(folder, name);
    const document = parseDocument(existsSync(file) ? await readFile(file, "utf8") : "{}");
    edit(document);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, document.toString());
  }
}

async function lint(folder: string, copies: number): Promise<RedoclyReport["problems"]> {
  const documents = Array.from({ length: copies }, (_, index) => join(String(index), "openapi.yaml"));
  const options = ["--config", config, "--format", "json", "--max-problems", "1000"];
  const { stdout, stderr } = await run(process.execPath, [redocly, "lint", ...documents, ...options], { cwd: folder });
  if (!stdout.startsWith("{")) throw new Error(stderr);
  // One JSON document follows the other.
  return stdout.split(/(?<=^\})(?=\{$)/m).flatMap((json) => (JSON.parse(json) as RedoclyReport).problems);
}
