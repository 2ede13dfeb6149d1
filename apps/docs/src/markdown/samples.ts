import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NamedCode } from "./code-block.ts";

/** A code file that shows how to make a call. */
export interface Sample extends NamedCode {
  /** The name of the file, such as `updateUser.minimal.client.ts`. */
  file: string;
  operationId: string;
  size: "minimal" | "realistic";
}

const FILE = /^(\w+)\.(minimal|realistic)\.(sh|client\.ts|fetch\.ts)$/;
const KINDS: Record<string, { label: string; language: string }> = {
  sh: { label: "curl", language: "sh" },
  "client.ts": { label: "TypeScript", language: "ts" },
  "fetch.ts": { label: "fetch", language: "ts" },
};

/** Reads the samples of a folder: minimal ones first, and curl, client, fetch in each. Other files are left alone. */
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
 * The sample that a fence asks for by its info string, such as `ts sample=updateUser.minimal.client.ts`.
 *
 * @throws {Error} when there is no such sample, or it is in another language.
 */
export function sampleOf(info: string, samples: Sample[]): Sample | undefined {
  const [, language, file] = /^(\w+) sample=(\S+)$/.exec(info.trim()) ?? [];
  if (!file) return undefined;
  const sample = samples.find((candidate) => candidate.file === file);
  if (!sample) throw new Error(`A fence asks for samples/${file}, which does not exist.`);
  if (sample.language !== language)
    throw new Error(`A fence says that samples/${file} is in "${language}". Write "${sample.language}".`);
  return sample;
}
