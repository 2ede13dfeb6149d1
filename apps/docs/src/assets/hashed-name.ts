import { createHash } from "node:crypto";

/** Adds a content hash to a file name: `assets/search.json` becomes `assets/search.1a2b3c4d.json`. */
export function hashedName(path: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return path.replace(/(?=\.\w+$)/, `.${hash}`);
}
