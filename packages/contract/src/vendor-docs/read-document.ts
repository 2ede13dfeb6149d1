import type { JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { readText } from "./read-meaning.ts";

/**
 * Reads the facts about the document as a whole.
 *
 * @param services The names of the services whose descriptions are recorded.
 */
export function readDocument(document: JsonObject, services: readonly string[]): JsonObject {
  const { title, summary, description, license } = objectAt(document, "info");
  const tags = [document["tags"] ?? []].flat().map((tag) => objectAt(tag));
  const recorded = tags.filter(({ name }) => services.includes(String(name)));
  return {
    openapi: document["openapi"] ?? null,
    license: license ?? null,
    title: readText(title),
    summary: readText(summary),
    ...readText(description),
    services: Object.fromEntries(recorded.map((tag) => [String(tag["name"]), readText(tag["description"])])),
  };
}
