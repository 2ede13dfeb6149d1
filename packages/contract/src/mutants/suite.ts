import { type OpenApiDocument, readOperations } from "@hwc-users/spec";
import type { JsonObject } from "../document/document.ts";
import { resolve } from "../document/resolve.ts";
import { checkExamples } from "../examples/check-examples.ts";
import { checkHeaders } from "../examples/check-headers.ts";
import { checkReferences } from "../examples/check-references.ts";
import { comparePages } from "../pages/compare.ts";

/**
 * Holds a bundle to the recorded pages: what the tests of this package do with the spec, in one call.
 *
 * @returns What is wrong, each in one sentence; empty when nothing is.
 */
export function holdToPages(bundle: JsonObject): string[] {
  try {
    const document = resolve(bundle);
    const problems = comparePages(document);
    if (problems.length > 0) return problems;
    const operations = readOperations(document as unknown as OpenApiDocument);
    return [...checkReferences(bundle), ...checkExamples(operations), ...checkHeaders(document)];
  } catch (error) {
    return [`The bundle cannot be read: ${error}`];
  }
}
