import { readFile } from "node:fs/promises";

/** What the comparison reads of an OpenAPI document. */
export interface OpenApiDocument {
  info: { version: string };
  paths: Record<string, Record<string, { operationId?: string; parameters?: { name?: string; $ref?: string }[] }>>;
}

/** Reads a published document. */
export async function readDocument(file: string): Promise<OpenApiDocument> {
  return JSON.parse(await readFile(file, "utf8"));
}
