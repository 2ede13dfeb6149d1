import type { MarkdownIt } from "markdown-it";

const MARK = /^\[!(NOTE|TIP|WARNING)\]\n?/;

/** Renders a quote that begins with `[!NOTE]`, `[!TIP]` or `[!WARNING]` as an admonition of that kind. */
export function admonitions(markdown: MarkdownIt): void {
  markdown.core.ruler.before("inline", "admonitions", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const inline = tokens[index + 2];
      if (token.type !== "blockquote_open" || inline?.type !== "inline") continue;
      const kind = MARK.exec(inline.content)?.[1];
      if (!kind) continue;
      const word = kind.charAt(0) + kind.slice(1).toLowerCase();
      inline.content = `**${word}:** ${inline.content.replace(MARK, "")}`;
      token.attrSet("class", `note ${word.toLowerCase()}`);
    }
  });
}
