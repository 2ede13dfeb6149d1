import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { keepInstructions, showAllInstructions, switchInstructions, variantOf } from "../src/index.ts";

const UNRELEASED = `# Install

<!-- unreleased -->

In a clone:

\`\`\`sh
pnpm build
\`\`\`

<!-- /unreleased -->

<!-- released

From npm:

\`\`\`sh
npm install @example/client
\`\`\`

<!-- code --\\>

A --\\> B, and --\\\\> as it is.

/released -->

The end.
`;

const RELEASED = `# Install

<!-- unreleased

In a clone:

\`\`\`sh
pnpm build
\`\`\`

/unreleased -->

<!-- released -->

From npm:

\`\`\`sh
npm install @example/client
\`\`\`

<!-- code -->

A --> B, and --\\> as it is.

<!-- /released -->

The end.
`;

const IN_LIST = "- First:\n\n  <!-- released\n\n  ```sh\n  npm i\n  ```\n\n  /released -->\n\n- Second\n";

/** The HTML that a Markdown renderer shows, without comments. */
function visible(text: string): string {
  return new MarkdownIt({ html: true }).render(text).replaceAll(/<!--[\s\S]*?-->/g, "");
}

test("the variant follows from the published version", () => {
  expect(variantOf({ published: null })).toBe("unreleased");
  expect(variantOf({ published: "0.1.0" })).toBe("released");
});

describe("switching", () => {
  test("shows one variant and hides the other, in both directions", () => {
    expect(switchInstructions(UNRELEASED, "released")).toBe(RELEASED);
    expect(switchInstructions(RELEASED, "unreleased")).toBe(UNRELEASED);
  });

  test.for([UNRELEASED, RELEASED, IN_LIST])(
    "there and back gives the same bytes, and twice the same as once",
    (text) => {
      for (const variant of ["unreleased", "released"] as const) {
        const once = switchInstructions(text, variant);
        const other = switchInstructions(once, variant === "released" ? "unreleased" : "released");
        expect(switchInstructions(once, variant)).toBe(once);
        expect(switchInstructions(other, variant)).toBe(once);
      }
    },
  );

  test("changes no file without markers", () => {
    const text = "# A\r\n\n<!-- A comment -->\n\n```sh\nx --> y\n```";
    expect(switchInstructions(text, "released")).toBe(text);
  });

  test("leaves markers in a code block as they are", () => {
    const text = "````md\n```sh\n```\n<!-- released\n/released -->\n````\n";
    expect(switchInstructions(text, "released")).toBe(text);
  });
});

describe("a Markdown renderer", () => {
  test("shows the variant that holds, and nothing of the other", () => {
    const text = visible(UNRELEASED);
    expect(text).toContain('<pre><code class="language-sh">pnpm build\n</code></pre>');
    expect(text).not.toMatch(/npm install|released|From npm|as it is/);
    const released = visible(RELEASED);
    expect(released).toContain('<pre><code class="language-sh">npm install @example/client\n</code></pre>');
    expect(released).toContain("The end.");
    expect(released).not.toMatch(/pnpm|released|clone/);
  });

  test("shows a variant inside of a list item there", () => {
    expect(visible(IN_LIST)).not.toContain("npm i");
    expect(visible(switchInstructions(IN_LIST, "released"))).toMatch(/<li>[^/]*<p>First:<\/p>\s*<pre>/);
  });
});

describe("reading", () => {
  test("keeps one variant without markers", () => {
    for (const text of [UNRELEASED, RELEASED]) {
      expect(keepInstructions(text, "unreleased")).toBe(
        "# Install\n\nIn a clone:\n\n```sh\npnpm build\n```\n\nThe end.\n",
      );
      expect(keepInstructions(text, "released")).toContain("\nA --> B, and --\\> as it is.\n");
    }
  });

  test("shows both variants in the same form, whichever shows in the file", () => {
    expect(showAllInstructions(UNRELEASED)).toBe(showAllInstructions(RELEASED));
    expect(showAllInstructions(UNRELEASED)).toMatch(/pnpm build[\s\S]*npm install/);
  });
});

test.for([
  ["A\n<!-- released\nB", "line 2: this variant has no end. Write /released -->"],
  ["<!-- released -->\nB", "line 1: this variant has no end. Write <!-- /released -->"],
  ["<!-- released -->\n/released -->", 'line 2: "/released -->" is no marker here. Write <!-- /released --> first'],
  ["<!-- released\n<!-- /released -->", 'line 2: "<!-- /released -->" is no marker here. Write /released --> first'],
  [
    "<!-- released -->\n<!-- unreleased\n",
    'line 2: "<!-- unreleased" is no marker here. Write <!-- /released --> first',
  ],
  ["A\n\n/released -->", 'line 3: "/released -->" is no marker here'],
  ["<!-- released: -->", 'line 1: "<!-- released: -->" is no marker here'],
  ["<!--released-->", 'line 1: "<!--released-->" is no marker here'],
  ["<!-- Unreleased -->", 'line 1: "<!-- Unreleased -->" is no marker here'],
  ["<!-- released\n<!-- code -->\n/released -->", 'line 2: this ends the comment that hides "released". Write --\\>'],
  ["<!-- released\na --!> b\n/released -->", "line 2: this ends the comment"],
] as const)("rejects %j", ([text, message]) => {
  expect(() => switchInstructions(text, "released")).toThrow(message);
});
