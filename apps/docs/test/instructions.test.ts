import { fileURLToPath } from "node:url";
import { switchInstructions, type Variant } from "@hwc-users/release-state";
import { describe, expect, test } from "vitest";
import { parseGuideFile } from "../src/guides/guide-file.ts";
import { readGuides } from "../src/guides/read-guides.ts";
import { LANGUAGES } from "../src/language/language.ts";
import { readReferences } from "../src/reference/model.ts";
import { readSamples } from "../src/samples/read-samples.ts";
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
      expect(text).toContain("npm install ./hwc-users-client-");
      expect(text).not.toContain("npm install @hwc-users/client");
    }
  });

  test("use npm after it", () => {
    for (const text of firstCall("released")) {
      expect(text).toContain("npm install @hwc-users/client");
      expect(text).not.toContain("npm install ./hwc-users-client-");
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
