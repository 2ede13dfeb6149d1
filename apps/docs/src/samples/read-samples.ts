import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A code file that shows how to call an operation. */
export interface Sample {
  /** The file's name, such as `updateUser.minimal.client.ts`. */
  file: string;
  operationId: string;
  size: "minimal" | "realistic";
  /** The label of its tab, such as `curl`. */
  label: string;
  language: string;
  code: string;
}

const FILE = /^(\w+)\.(minimal|realistic)\.(.+)$/;
const KINDS: Record<string, { label: string; language: string }> = {
  sh: { label: "curl", language: "sh" },
  "client.ts": { label: "TypeScript", language: "ts" },
  "fetch.ts": { label: "fetch", language: "ts" },
  py: { label: "Python", language: "python" },
  java: { label: "Java", language: "java" },
  go: { label: "Go", language: "go" },
  php: { label: "PHP", language: "php" },
};

/** Reads the samples of a folder and ignores other files. Sorts them by operation, size and code language. */
export function readSamples(folder: string): Sample[] {
  const samples = readdirSync(folder).flatMap((file): Sample[] => {
    const [, operationId, size, kind] = FILE.exec(file) ?? [];
    const { label, language } = KINDS[kind ?? ""] ?? {};
    if (!operationId || !label || !language) return [];
    const code = readFileSync(join(folder, file), "utf8").trimEnd();
    return [{ file, operationId, size: size as Sample["size"], label, language, code }];
  });
  const labels = Object.values(KINDS).map(({ label }) => label);
  return samples.sort(
    (a, b) =>
      a.operationId.localeCompare(b.operationId) ||
      a.size.localeCompare(b.size) ||
      labels.indexOf(a.label) - labels.indexOf(b.label),
  );
}

/**
 * Finds the sample that the info string of a fence names, such as `ts sample=updateUser.minimal.client.ts`.
 *
 * @returns `undefined` when the info string names no sample.
 * @throws {Error} when the sample does not exist or is in another language.
 */
export function findSample(info: string, samples: Sample[]): Sample | undefined {
  const [, language, file] = /^(\w+) sample=(\S+)$/.exec(info.trim()) ?? [];
  if (!file) return undefined;
  const sample = samples.find((candidate) => candidate.file === file);
  if (!sample)
    throw new Error(`samples/${file} does not exist, but a code fence refers to it. Add the file or correct the name.`);
  if (sample.language !== language)
    throw new Error(
      `samples/${file} is in "${sample.language}", but its code fence has "${language}". Write "${sample.language}".`,
    );
  return sample;
}
