import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { operations } from "@hwc-users/spec";
import { progress } from "../progress.ts";
import { cloneOperations, type Document } from "./document.ts";

/** A document with some number of operations, as files. */
export interface MadeDocument {
  operations: number;
  /** How many times it holds the operations of the spec. */
  copies: number;
  /** The document, for those who read one. */
  file: string;
  /** The script of our command, beside what was compiled from the document. */
  command: string;
}

const SIZES = [operations.length, 100, 400];
const COMPILE_WITHIN = 120_000;
const run = promisify(execFile);

/** Makes the documents, the spec itself first. */
export async function makeDocuments(): Promise<{ documents: MadeDocument[]; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bench-mock-"));
  const remove = () => rm(folder, { recursive: true });
  try {
    const openapi = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));
    const document = JSON.parse(await readFile(openapi, "utf8")) as Document;
    const documents: MadeDocument[] = [];
    for (const size of SIZES) documents.push(await make(document, size, folder));
    return { documents, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Our mock serves what its build compiled, so it takes a build of its own to have it serve another document. */
async function make(spec: Document, size: number, folder: string): Promise<MadeDocument> {
  const file = join(folder, `openapi-${size}.json`);
  await writeFile(file, JSON.stringify(cloneOperations(spec, size)));
  const built = dirname(fileURLToPath(import.meta.resolve("@hwc-users/mock")));
  const copy = join(folder, `mock-${size}`);
  await cp(built, copy, { recursive: true });
  if (size !== operations.length) {
    progress(`mock: compile a document of ${size} operations`);
    const script = join(built, "../scripts/compile.ts");
    await run(process.execPath, [script, file, join(copy, "operations.json")], { timeout: COMPILE_WITHIN });
  }
  return { operations: size, copies: Math.ceil(size / operations.length), file, command: join(copy, "main.js") };
}
