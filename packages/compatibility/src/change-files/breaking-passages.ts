import type { ChangeFile } from "./change-file.ts";

/**
 * Returns the paragraphs and list items of a change file that describe breaking changes: those that begin with `**Breaking**`.
 */
export function breakingPassages({ summary }: Pick<ChangeFile, "summary">): string[] {
  const passages = summary.split(/\r?\n(?:\s*\r?\n|(?=[-*] |\*\*Breaking\*\*))/);
  return passages.filter((passage) => /^(?:[-*] )?\*\*Breaking\*\*/.test(passage));
}
