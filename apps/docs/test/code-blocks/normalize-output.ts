/** Replaces the parts of an output that differ between runs: request IDs and ports. */
export function normalizeOutput(text: string): string {
  return text
    .replaceAll(/\b[\da-f]+(-[\da-f]+){3,4}\b/g, "<request ID>")
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:<port>")
    .trim();
}
