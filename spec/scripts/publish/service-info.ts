import type { Json, JsonObject } from "../../src/json.ts";
import type { Phrases } from "./phrases.ts";

/**
 * Returns the `info` of the document of one service. Its description begins with that of the tag. Paragraphs that name
 * another service are removed, and then headings without text.
 *
 * @param otherNames The names of the other services, and of their operations.
 */
export function serviceInfo(
  { title, summary, description, ...info }: JsonObject,
  tag: { name: string; description?: string },
  otherNames: readonly string[],
  phrases: Phrases,
): JsonObject {
  const own = (text: Json | undefined) => (typeof text === "string" ? withoutNames(text, otherNames) : "");
  return {
    title: phrases.serviceTitle(String(title), tag.name),
    ...(own(summary) && { summary }),
    description: [tag.description ?? "", own(description)].filter(Boolean).join("\n\n"),
    ...info,
  };
}

function withoutNames(text: string, names: readonly string[]): string {
  const words = new Set(names);
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .filter((paragraph) => !paragraph.match(/\w+/g)?.some((word) => words.has(word)));
  return paragraphs
    .filter((paragraph, index) => !isHeading(paragraph) || !isHeading(paragraphs[index + 1] ?? "#"))
    .join("\n\n");
}

function isHeading(paragraph: string): boolean {
  return paragraph.startsWith("#");
}
