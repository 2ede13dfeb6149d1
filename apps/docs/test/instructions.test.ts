import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  findRegistryUses,
  readNames,
  readReleaseState,
  switchInstructions,
  type Variant,
  variantOf,
} from "@hwc-users/release-state";
import { describe, expect, inject, test } from "vitest";
import { parseGuideFile } from "../src/guides/guide-file.ts";
import { readGuides } from "../src/guides/read-guides.ts";
import { LANGUAGES } from "../src/language/language.ts";
import { readReferences } from "../src/reference/model.ts";
import { readSamples } from "../src/samples/read-samples.ts";
import { root } from "./code-blocks/read-blocks.ts";
import { samples as sampleFolder } from "./code-blocks/samples.ts";
import { guide } from "./fixture.ts";

const folder = fileURLToPath(new URL("../guides", import.meta.url));
const samples = readSamples(sampleFolder);

describe.for(LANGUAGES)("the guides in $tag", (language) => {
  const firstCall = (instructions: Variant) => {
    const guides = readGuides(folder, { language, references: readReferences([], language), samples, instructions });
    for (const { markdown } of guides) expect(markdown).not.toMatch(/<!-- \/?(un)?released/);
    const { body, markdown } = guides.find(({ name }) => name === "first-call") ?? {};
    return [markdown ?? "", body?.markup.replaceAll(/<[^>]*>/g, "") ?? ""];
  };

  test("use the clone before a release", () => {
    for (const text of firstCall("unreleased")) {
      expect(text).toMatch(/npm install \.\/\S+-client-\S+\.tgz/);
      expect(text).not.toContain("npm install @hwc-users/client");
    }
  });

  test("use npm after it", () => {
    for (const text of firstCall("released")) {
      expect(text).toContain("npm install @hwc-users/client");
      expect(text).not.toContain(".tgz");
    }
  });
});

test("a guide and the hashes of its translation stay the same after a release", () => {
  const source = guide(
    "<!-- unreleased -->\n\nClone.\n\n<!-- /unreleased -->\n\n<!-- released\n\nnpm.\n\n/released -->",
  );
  expect(parseGuideFile(switchInstructions(source, "released"))).toEqual(parseGuideFile(source));
  expect(parseGuideFile(source).markdown).toMatch(/Clone[\s\S]*npm/);
});

/** The text of a page. A program and its arguments can be in several elements; separate code ends a command. */
function textOf(html: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return html
    .replaceAll(/<\/?code\b[^>]*>/g, "`")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity);
}

describe("the built site", () => {
  const state = readReleaseState();
  const names = readNames(root, state, variantOf(state));

  // The search index has the same texts, each in one line.
  test("relies on no package that is not released", () => {
    const site = inject("site");
    const uses = globSync("**/*.{html,md,txt}", { cwd: site }).flatMap((file) => {
      const text = readFileSync(join(site, file), "utf8");
      return findRegistryUses(file.endsWith(".html") ? textOf(text) : text, names).map((use) => ({ file, ...use }));
    });
    expect(uses).toEqual([]);
  });

  test("has its commands in the text that is checked", () => {
    const page = textOf(readFileSync(join(inject("site"), "first-call.html"), "utf8"));
    expect(page).toContain("--data '{ \"disabled\": true }'");
    const command = "<span>npx</span><span> &quot;@hwc-users</span><span>/mock&quot;</span>";
    expect(findRegistryUses(textOf(`<pre><code>${command}</code></pre>`), { ...names, released: [] })).toHaveLength(1);
  });
});
