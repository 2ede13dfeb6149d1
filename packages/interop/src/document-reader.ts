import assert from "node:assert/strict";
import { failuresByDocument, type PublishedDocument } from "./documents.ts";
import type { Tool } from "./tool.ts";

/** A parser, linter or converter. */
export interface DocumentReader extends Omit<Tool, "prepare"> {
  /** Reads a document, and returns what it finds wrong. */
  read(document: PublishedDocument): Promise<readonly string[]>;
}

/** Makes a tool of a parser, linter or converter. */
export function documentReader({ read, ...tool }: DocumentReader): Tool {
  return {
    ...tool,
    prepare: async () => ({
      documents: async () =>
        assert.deepEqual(await failuresByDocument(async (document) => assert.deepEqual(await read(document), [])), []),
    }),
  };
}
