import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";
import { compile } from "./compile.ts";
import { failuresByDocument, type PublishedDocument } from "./documents.ts";
import { emptyGeneratedFolder } from "./generated-folder.ts";
import type { BodySchema, Calls } from "./usage.ts";

/** A tool that writes code, and the file in `usage/` that uses that code as a consumer does. */
export interface CodeGenerator {
  /** The name of the file in `usage/` and of the folder in `generated/`. */
  id: string;
  /** Writes the code of a document into a folder, which exists. */
  generate(document: PublishedDocument, folder: string): Promise<unknown>;
}

/** What a usage file exports: `calls` if the tool generates a client, `updateUserBody` if it generates schemas. */
interface Usage {
  calls: Calls;
  updateUserBody: BodySchema;
}

/** The code that a tool generated. */
export interface GeneratedCode {
  /** The folder with one folder per document. */
  folder: string;
  /** The usage file. */
  usage: string;
  /** The documents that the tool did not read, with the reasons, and the errors of what it generated. */
  failures: string[];
  /** Imports the usage file and the code that it uses. */
  importUsage(): Promise<Usage>;
}

/** Generates code from every published document. */
export async function generateCode({ id, generate }: CodeGenerator): Promise<GeneratedCode> {
  const folder = await emptyGeneratedFolder(id);
  const usage = fileURLToPath(new URL(`../usage/${id}.ts`, import.meta.url));
  const unread = await failuresByDocument(async (document) => {
    const output = join(folder, document.name);
    await mkdir(output);
    await generate(document, output);
  });
  const failures = [...unread, ...(await compile(folder, ["**/*.ts", relative(folder, usage)]))];
  async function importUsage() {
    const bundled = join(folder, "usage.mjs");
    await bundle(usage, bundled);
    return import(bundled);
  }
  return { folder, usage, failures, importUsage };
}
