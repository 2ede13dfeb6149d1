import { expect, test } from "vitest";
import { composeChangelogs, parseChangelog } from "../src/guides/changelogs.ts";
import { splitSections } from "../src/guides/sections.ts";

const SPEC = `# @hwc-users/spec

All packages have one version.

## 0.10.0

### Breaking changes

- **Breaking**: \`title\` was removed.

### In detail

- \`updateUser\`: Property \`title\` was removed.

## 0.9.0

Released together with the other packages, without a change of its own.
`;
const MOCK = "# @hwc-users/mock\n\n## 0.10.0\n\n### Changes\n\n- Faster.\n\n## 0.9.0\n\n### Changes\n\n- Smaller.\n";

const page = composeChangelogs([...parseChangelog("Spec", SPEC), ...parseChangelog("Mock", MOCK)]);

test("the page has the newest version first, and each package that changed", () => {
  expect(page.match(/^#.*$/gm)).toEqual([
    "## 0.10.0",
    "### Spec 0.10.0",
    "### Mock 0.10.0",
    "## 0.9.0",
    "### Mock 0.9.0",
  ]);
});

test("the text of an entry keeps its titles in bold", () => {
  expect(page).toContain(`### Spec 0.10.0

**Breaking changes**

- **Breaking**: \`title\` was removed.

**In detail**

- \`updateUser\`: Property \`title\` was removed.

### Mock 0.10.0`);
});

test("a further release changes no anchor", () => {
  const next = composeChangelogs([
    ...parseChangelog("Spec", SPEC.replace("## 0.10.0", "## 0.11.0\n\n### Changes\n\n- New.\n\n## 0.10.0")),
    ...parseChangelog("Mock", MOCK),
  ]);
  const anchorsOf = (text: string) => splitSections(text).map(({ anchor }) => anchor);
  expect(anchorsOf(next)).toEqual(["", "0110", "spec-0110", ...anchorsOf(page).slice(1)]);
});
