import { describe, expect, test } from "vitest";
import { checkInstructions, switchInstructions } from "../src/index.ts";

const common = { scope: "@example", project: "example", repository: null };
const names = {
  unreleased: { ...common, released: [] },
  released: { ...common, released: ["@example/mock"] },
};
const README =
  "# A\n\n<!-- unreleased -->\nclone\n<!-- /unreleased -->\n\n<!-- released\nnpx @example/mock\n/released -->\n";
const SWITCHED = switchInstructions(README, "released");

test("accepts the variant that holds, and what the hidden one relies on", () => {
  expect(checkInstructions("README.md", README, "unreleased", names)).toEqual([]);
  expect(checkInstructions("README.md", SWITCHED, "released", names)).toEqual([]);
});

test("refuses the variant for the time after the release before it", () => {
  expect(checkInstructions("README.md", SWITCHED, "unreleased", names)).toEqual([
    'README.md:3: "<!-- unreleased": only the variant "unreleased" holds. Write "<!-- unreleased -->", or run pnpm switch-instructions.',
  ]);
});

test("refuses the variant for the time before the release after it", () => {
  expect(checkInstructions("README.md", README, "released", names)).toEqual([
    'README.md:3: "<!-- unreleased -->": only the variant "released" holds. Write "<!-- unreleased", or run pnpm switch-instructions.',
  ]);
});

test("reports the file and the line of a wrong marker", () => {
  expect(checkInstructions("README.md", "# A\n<!-- released\n", "unreleased", names)).toEqual([
    "README.md: line 2: this variant has no end. Write /released --> below it.",
  ]);
});

describe("reports file, line and words of an instruction", () => {
  test("outside of the variants", () => {
    const text = `${README}\nnpx @example/mock\n`;
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringMatching(
        /^README\.md:11: "npx @example\/mock" relies on @example\/mock, which is not released\. Show/,
      ),
    ]);
    expect(checkInstructions("README.md", switchInstructions(text, "released"), "released", names)).toEqual([]);
  });

  test("in the variant for the time before the release", () => {
    const text = README.replace("clone", "npx @example/mock");
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringContaining('README.md:4: "npx @example/mock"'),
    ]);
  });

  test("in the hidden variant, when the package is never released", () => {
    const text = README.replace("@example/mock", "@example/faults");
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringContaining('README.md:8: "npx @example/faults"'),
    ]);
  });

  test("in other files than Markdown", () => {
    expect(checkInstructions("a.ts", "/** Run\n * `npx @example/mock`. */", "unreleased", names)).toEqual([
      expect.stringContaining('a.ts:2: "npx @example/mock"'),
    ]);
    expect(checkInstructions("a.ts", "/** npx @example/mock */", "released", names)).toEqual([]);
  });
});
