import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { copyEnlarged } from "./enlarged-copy.ts";
import { type Cost, measure } from "./measure.ts";
import { type BundleSize, measureBundle, writePrograms } from "./programs.ts";
import { STEPS } from "./steps.ts";

/** A size of the spec. */
export interface SpecSize {
  operations: number;
  tags: number;
}

/** The costs of a step, and the size of its output in bytes. */
export interface StepReport extends Cost {
  name: string;
  output: number;
}

/** The measured build of a spec. */
export interface BuildReport {
  size: SpecSize;
  steps: StepReport[];
  /** The number of operations of the service whose client is bundled. */
  operationsOfClient: number;
  client: BundleSize;
  function: BundleSize;
}

/**
 * Builds a copy of the repository with a larger spec, and measures every step.
 *
 * @param folder The root folder of the copy. It must not exist yet.
 * @param progress Called before each step.
 */
export async function measureBuild(
  folder: string,
  size: SpecSize,
  progress: (step: string) => void,
): Promise<BuildReport> {
  progress("copy the repository");
  const copy = await copyEnlarged(folder, size.operations, size.tags);
  await writePrograms(copy);
  const steps: StepReport[] = [];
  for (const { name, outputs, run } of STEPS) {
    progress(name);
    const cost = await measure(() => run(copy));
    const sizes = await Promise.all(outputs.map((output) => folderSize(join(folder, output))));
    steps.push({ name, ...cost, output: sizes.reduce((sum, bytes) => sum + bytes, 0) });
  }
  progress("client: bundle");
  return {
    size,
    steps,
    operationsOfClient: copy.operations.filter(({ tag }) => tag === copy.operations[0]?.tag).length,
    client: await measureBundle(copy, "client"),
    function: await measureBundle(copy, "function"),
  };
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)));
  return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
}
