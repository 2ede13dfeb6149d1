const VERSION = /(?<=^info:\n(?: .*\n)*? {2}version: )\S+$/m;

/** Returns `info.version` of an OpenAPI document in YAML; undefined when it has none. */
export function documentVersion(document: string): string | undefined {
  return VERSION.exec(document)?.[0];
}

/**
 * Replaces `info.version` of an OpenAPI document in YAML, and nothing else: comments and format stay.
 *
 * @throws {Error} when it has none.
 */
export function withDocumentVersion(document: string, version: string): string {
  if (documentVersion(document) === undefined) {
    throw new Error('The document has no version. Write "  version: …" under "info:".');
  }
  return document.replace(VERSION, version);
}
