import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A document that `@hwc-users/spec` publishes. */
export interface PublishedDocument {
  /** The name of the file, without its extension. */
  name: string;
  /** The absolute path of the JSON file. */
  file: string;
}

const FOLDER = fileURLToPath(new URL("./", import.meta.resolve("@hwc-users/spec/openapi.json")));

/** The published documents: all operations, and one document per service, in OpenAPI 3.1 and 3.0. */
const documents: readonly PublishedDocument[] = readdirSync(FOLDER)
  // Only the published documents are also written as YAML.
  .filter((name) => name.endsWith(".yaml"))
  .map((yaml) => basename(yaml, ".yaml"))
  .map((name) => ({ name, file: join(FOLDER, `${name}.json`) }));

/** Returns the document with a name. */
export function documentNamed(name: string): PublishedDocument {
  const found = documents.find((document) => document.name === name);
  if (found === undefined) throw new Error(`@hwc-users/spec does not publish ${name}.json`);
  return found;
}

/** Runs an action on every document, and returns the failures: the name of the document and the reason. */
export async function failuresByDocument(action: (document: PublishedDocument) => Promise<unknown>): Promise<string[]> {
  const failures: string[] = [];
  for (const document of documents) {
    try {
      await action(document);
    } catch (error) {
      failures.push(`${document.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failures;
}
