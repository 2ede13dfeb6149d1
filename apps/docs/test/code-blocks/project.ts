import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./read-blocks.ts";

const docs = new URL("../../", import.meta.url);

/** Where the shown samples stand. */
export const samples = fileURLToPath(new URL("samples/", docs));

/** A folder with every block as a file of its own, as if a reader had pasted it beside their own code. */
export interface Project {
  folder: string;
  /** The file of each block that is run. */
  files: Map<Block, string>;
  remove(): void;
}

/** Writes blocks into a folder that finds the same packages as the docs. */
export function writeProject(blocks: Block[]): Project {
  const folder = mkdtempSync(join(tmpdir(), "code-blocks-"));
  symlinkSync(fileURLToPath(new URL("node_modules", docs)), join(folder, "node_modules"));
  cpSync(new URL("provided", import.meta.url), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const files = new Map(blocks.map((block) => [block, fileOf(folder, block)]));
  for (const [{ code, sample }, file] of files) if (sample === undefined) writeFileSync(file, code);
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}

function fileOf(folder: string, { page, line, language, code, sample }: Block): string {
  if (sample !== undefined) return join(samples, sample);
  const ending = /from "vitest"/.test(code) ? "test.ts" : language;
  return join(folder, `${page.replaceAll(/\W/g, "-")}-${line}.${ending}`);
}
