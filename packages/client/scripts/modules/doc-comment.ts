/** Prints lines of text as a doc comment. */
export function docComment(lines: string[], indent = ""): string {
  const inside = lines.map((line) => `${indent} * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return [`${indent}/**`, ...inside, `${indent} */`].join("\n");
}

/** Splits text into the lines of a doc comment. */
export function linesOf(...paragraphs: (string | undefined)[]): string[] {
  return paragraphs.filter(Boolean).join("\n\n").trim().split("\n");
}
