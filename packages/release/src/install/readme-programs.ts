import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCodeBlocks } from "../markdown/markdown.ts";
import type { PackedPackage } from "../pack/packed-package.ts";

/** The address of the mock in all examples. */
export const MOCK_IN_EXAMPLES = "http://127.0.0.1:4010";

/** Returns the first program of a packed README. */
export function firstProgram({ name, folder }: PackedPackage): string {
  const blocks = readCodeBlocks(readFileSync(join(folder, "README.md"), "utf8"));
  const program = blocks.find(({ info: [language] }) => language === "ts");
  if (!program) throw new Error(`The README of ${name} has no program. It must begin with one.`);
  return program.code;
}
