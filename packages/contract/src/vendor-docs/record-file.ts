import { recordFiles } from "./records/index.ts";

const files = new Map<unknown, string>();

function register(fact: unknown, file: string): void {
  // A file that another one imports comes first, so a shared fact is registered for the file that defines it.
  if (typeof fact !== "object" || fact === null || files.has(fact)) return;
  files.set(fact, file);
  for (const inner of Object.values(fact)) register(inner, file);
}

for (const [file, exports] of Object.entries(recordFiles)) {
  for (const fact of Object.values(exports)) register(fact, file);
}

/** The path of the file that records a fact, from the folder of the repository. */
export function recordFileOf(fact: unknown): string {
  return `packages/contract/src/vendor-docs/records/${files.get(fact) ?? "index.ts"}`;
}
