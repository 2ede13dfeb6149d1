import { type JsonObject, type OpenApiDocument, readOperations, resolveReferences } from "@hwc-users/spec";
import { checkExamples } from "../examples/check-examples.ts";
import { checkHeaders } from "../examples/check-headers.ts";
import { checkReferences } from "../examples/check-references.ts";
import { compareWithVendorDocs } from "../vendor-docs/compare.ts";

/**
 * Runs all checks of a bundle.
 *
 * @returns The problems, one sentence each.
 */
export function checkBundle(bundle: JsonObject): string[] {
  try {
    const document = resolveReferences<JsonObject>(bundle);
    const differences = compareWithVendorDocs(document);
    if (differences.length > 0) return differences;
    const operations = readOperations(resolveReferences<OpenApiDocument>(bundle));
    return [...checkReferences(bundle), ...checkExamples(operations), ...checkHeaders(document)];
  } catch (error) {
    return [`The bundle cannot be read: ${error}`];
  }
}
