import { createHash } from "node:crypto";

/** Puts a hash of the content into a file's name: `assets/search.json` becomes `assets/search.1a2b3c4d.json`. */
export function hashedName(path: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return path.replace(/(?=\.\w+$)/, `.${hash}`);
}
