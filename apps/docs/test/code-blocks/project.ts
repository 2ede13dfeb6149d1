import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./read-blocks.ts";
import { samples } from "./samples.ts";

const docs = fileURLToPath(new URL("../../", import.meta.url));
const readerFiles = fileURLToPath(new URL("reader-files", import.meta.url));
const officialSdk = fileURLToPath(new URL("../official-sdk", import.meta.url));

/** The extensions that differ from the language of the fence. */
const EXTENSIONS: Record<string, string> = { python: "py" };

/** A folder with one file per block, as if a reader had pasted each into a project. */
export interface Project {
  folder: string;
  /** The file of each block. */
  files: Map<Block, string>;
  remove(): void;
}

/** Writes blocks into a project that has the dependencies of the docs. */
export function writeProject(blocks: Block[]): Project {
  const parent = mkdtempSync(join(tmpdir(), "code-blocks-"));
  // Node and TypeScript find here what the dependencies of the docs lack.
  mkdirSync(join(parent, "node_modules"));
  symlinkSync(officialSdk, join(parent, "node_modules", "@huaweicloud"));
  const folder = join(parent, "project");
  mkdirSync(folder);
  symlinkSync(join(docs, "node_modules"), join(folder, "node_modules"));
  cpSync(readerFiles, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const files = new Map(blocks.map((block) => [block, fileOf(folder, block)]));
  for (const [{ code, sample }, file] of files) if (sample === undefined) writeFileSync(file, code);
  return { folder, files, remove: () => rmSync(parent, { recursive: true }) };
}

function fileOf(folder: string, { file, line, language, code, sample }: Block): string {
  if (sample !== undefined) return join(samples, sample);
  const extension = /from "vitest"/.test(code) ? "test.ts" : (EXTENSIONS[language] ?? language);
  return join(folder, `${file.replaceAll(/\W/g, "-")}-${line}.${extension}`);
}
