import type { JsonObject } from "../../src/json.ts";
import { copyAmbiguousParameters } from "./ambiguous-parameters.ts";
import { describeBodyDefaults } from "./body-defaults.ts";
import { listEnumDescriptions } from "./enum-descriptions.ts";
import type { PublishedDocument } from "./list-operations.ts";
import { toOpenApi30 } from "./openapi-30.ts";
import type { Phrases } from "./phrases.ts";
import { expandRequiredAlternatives } from "./required-alternatives.ts";
import { serviceDocument } from "./service-document.ts";
import { keepUsedComponents } from "./used-components.ts";

/** What other tools misread in the hand-written form is rewritten: one pass for each construct. */
const PASSES = [
  describeBodyDefaults,
  expandRequiredAlternatives,
  listEnumDescriptions,
  copyAmbiguousParameters,
  keepUsedComponents,
];

/**
 * Returns the documents to publish, by file name without extension: `openapi` with all operations, one for each service,
 * named by its tag in lower case, and each of them in OpenAPI 3.0.
 *
 * @param bundle The hand-written files in one document.
 * @param phrases In the language of the bundle.
 */
export function publishedDocuments(bundle: JsonObject, phrases: Phrases): Record<string, JsonObject> {
  const openapi = rewrite(bundle, phrases);
  const services = openapi.tags.map(
    ({ name }) => [name.toLowerCase(), serviceDocument(openapi, name, phrases)] as const,
  );
  return inBothVersions(Object.fromEntries([["openapi", openapi] as const, ...services]));
}

/** Returns the documents of the sign-in operations to publish: `sign-in`, and the same in OpenAPI 3.0. */
export function publishedSignInDocuments(bundle: JsonObject, phrases: Phrases): Record<string, JsonObject> {
  return inBothVersions({ "sign-in": rewrite(bundle, phrases) });
}

function rewrite(bundle: JsonObject, phrases: Phrases): PublishedDocument {
  return PASSES.reduce((document, pass) => pass(document, phrases), bundle) as PublishedDocument;
}

function inBothVersions(documents: Record<string, JsonObject>): Record<string, JsonObject> {
  const documents30 = Object.entries(documents).map(([name, document]) => [`${name}-3.0`, toOpenApi30(document)]);
  return { ...documents, ...Object.fromEntries(documents30) };
}
