import type { Sample } from "./read-samples.ts";

/**
 * Lists the samples that a line such as `<!-- samples: updateUser.minimal -->` stands for: those of one operation and size.
 *
 * @returns An empty list for other lines.
 * @throws {Error} when there are no such samples.
 */
export function samplesOf(line: string, samples: Sample[]): Sample[] {
  const [, name] = /^<!-- samples: (.*) -->$/.exec(line.trimEnd()) ?? [];
  if (name === undefined) return [];
  const found = samples.filter(({ operationId, size }) => `${operationId}.${size}` === name);
  if (found.length === 0)
    throw new Error(`There are no files samples/${name}.*, but "${line.trimEnd()}" refers to them. Correct the name.`);
  return found;
}

/** Replaces each line that {@link samplesOf} reads with the fences of its samples. */
export function expandSamples(markdown: string, samples: Sample[]): string {
  const fencesOf = (line: string) =>
    samplesOf(line, samples).map(({ language, file }) => `\`\`\`${language} sample=${file}\n\`\`\``);
  return markdown.replaceAll(/^<!-- samples: .*$/gm, (line) => fencesOf(line).join("\n"));
}
