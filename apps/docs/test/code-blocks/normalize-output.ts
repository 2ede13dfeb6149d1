import { stripVTControlCharacters } from "node:util";

/** Removes colours, and replaces the parts of an output that differ between runs: request IDs and ports. */
export function normalizeOutput(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\b[\da-f]+(-[\da-f]+){3,4}\b/g, "<request ID>")
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:<port>")
    .trim();
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** Returns a pattern of an expected output, in which `…` stands for any text. */
export function outputPattern(expected: string): RegExp {
  const pattern = normalizeOutput(expected).replaceAll(SPECIAL, "\\$&").replaceAll("…", ".*?");
  return new RegExp(`^${pattern}$`, "s");
}
