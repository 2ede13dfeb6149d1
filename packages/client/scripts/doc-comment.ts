/** Prints lines of text as a doc comment. */
export function docComment(lines: string[], indent = ""): string {
  const inside = lines.map((line) => `${indent} * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return [`${indent}/**`, ...inside, `${indent} */`].join("\n");
}
