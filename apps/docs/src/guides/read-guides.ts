import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Rendered, renderMarkdown } from "../markdown/render.ts";
import type { References } from "../reference/model.ts";
import { findSample, type Sample } from "../samples/read-samples.ts";
import { insertTables } from "./generated-tables.ts";

/** A guide, rendered. */
export interface Guide extends Rendered {
  /** The file name without its extension, such as `errors`. */
  name: string;
  title: string;
  description: string;
  /** Its position in the navigation. */
  order: number;
  /** The Markdown with samples and generated tables inserted, for machines. */
  markdown: string;
}

/**
 * Reads the guides of a folder, in the order of the navigation.
 *
 * @throws {Error} when there is no `index.md`, or a guide is invalid; the message has the file.
 */
export function readGuides(folder: string, references: References, samples: Sample[]): Guide[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
  if (!files.includes("index.md"))
    throw new Error(`${folder} has no index.md. Add it: it is the first page of the site.`);
  const guides = files.map((file) => {
    try {
      return readGuide(file.slice(0, -3), readFileSync(join(folder, file), "utf8"), references, samples);
    } catch (error) {
      throw new Error(`guides/${file}: ${(error as Error).message}`, { cause: error });
    }
  });
  return guides.sort((a, b) => a.order - b.order);
}

function readGuide(name: string, source: string, references: References, samples: Sample[]): Guide {
  const [, header, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  if (header === undefined || text === undefined)
    throw new Error(
      "There is no front matter. Begin the file with title, description and order between two lines of ---.",
    );
  const body = insertTables(text, references);
  return {
    name,
    title: property(header, "title"),
    description: property(header, "description"),
    order: Number(property(header, "order")),
    markdown: insertSamples(body, samples),
    ...renderMarkdown(body, samples),
  };
}

function property(header: string, name: string): string {
  const value = new RegExp(`^${name}:(.*)$`, "m").exec(header)?.[1]?.trim();
  if (!value) throw new Error(`The front matter has no ${name}. Add a line "${name}: …".`);
  return value.replace(/^"(.*)"$/, "$1");
}

function insertSamples(markdown: string, samples: Sample[]): string {
  return markdown.replaceAll(/^```(\w+ sample=\S+)\n/gm, (fence, info: string) => {
    const sample = findSample(info, samples);
    return sample ? `\`\`\`${sample.language}\n${sample.code}\n` : fence;
  });
}
