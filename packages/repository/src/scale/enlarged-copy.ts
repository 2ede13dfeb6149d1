import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { copyRepository, type RepositoryCopy } from "../copy-repository.ts";
import { enlargeSpec, type OperationCopy } from "./enlarge-spec.ts";
import { readSpecFiles } from "./spec-files.ts";
import { translateCopy } from "./translate-copy.ts";

/** A step of a large build takes minutes on a busy machine. */
const TIME_LIMIT_MS = 3_600_000;

/** A copy of the repository with a larger spec. */
export interface EnlargedCopy extends RepositoryCopy {
  operations: OperationCopy[];
}

/**
 * Copies the repository with a larger spec, in which the copies of an operation have its code samples too.
 *
 * @param folder The root folder of the copy. It must not exist yet.
 */
export async function copyEnlarged(folder: string, operationCount: number, tagCount: number): Promise<EnlargedCopy> {
  const copy = await copyRepository(folder, { timeLimit: TIME_LIMIT_MS });
  const spec = join(folder, "spec");
  const originals = await readSpecFiles(spec);
  const { files, operations } = enlargeSpec(originals, operationCount, tagCount);
  for (const file of originals.keys()) await rm(join(spec, file));
  for (const [file, content] of files)
    await write(join(spec, file), stringify(content, { aliasDuplicateObjects: false }));
  await translateCopy(copy);
  await copySamples(join(folder, "apps/docs/samples"), operations);
  return { ...copy, operations };
}

async function copySamples(folder: string, operations: OperationCopy[]): Promise<void> {
  const samples = await readdir(folder);
  for (const sample of samples) {
    const text = await readFile(join(folder, sample), "utf8");
    const copies = operations.filter(({ original }) => sample.startsWith(`${original.operationId}.`));
    for (const { original, operationId } of copies) {
      const { length } = original.operationId;
      await write(join(folder, operationId + sample.slice(length)), text.replaceAll(original.operationId, operationId));
    }
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
