import { describe, expect, test } from "vitest";
import { checkInstructions, switchInstructions } from "../src/index.ts";

const scope = "@hwc-users";
const names = {
  unreleased: { scope, repository: null, released: [] },
  released: { scope, repository: null, released: ["@hwc-users/mock"] },
};
const README =
  "# A\n\n<!-- unreleased -->\nclone\n<!-- /unreleased -->\n\n<!-- released\nnpx @hwc-users/mock\n/released -->\n";
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

describe("reports file, line and words of an instruction", () => {
  test("outside of the variants", () => {
    const text = `${README}\nnpx @hwc-users/mock\n`;
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringMatching(
        /^README\.md:11: "npx @hwc-users\/mock" relies on @hwc-users\/mock, which is not released\. Show/,
      ),
    ]);
    expect(checkInstructions("README.md", switchInstructions(text, "released"), "released", names)).toEqual([]);
  });

  test("in the variant for the time before the release", () => {
    const text = README.replace("clone", "npx @hwc-users/mock");
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringContaining('README.md:4: "npx @hwc-users/mock"'),
    ]);
  });

  test("in the hidden variant, when the package is never released", () => {
    const text = README.replace("@hwc-users/mock", "@hwc-users/faults");
    expect(checkInstructions("README.md", text, "unreleased", names)).toEqual([
      expect.stringContaining('README.md:8: "npx @hwc-users/faults"'),
    ]);
  });

  test("in other files than Markdown", () => {
    expect(checkInstructions("a.ts", "/** Run\n * `npx @hwc-users/mock`. */", "unreleased", names)).toEqual([
      expect.stringContaining('a.ts:2: "npx @hwc-users/mock"'),
    ]);
    expect(checkInstructions("a.ts", "/** npx @hwc-users/mock */", "released", names)).toEqual([]);
  });
});
