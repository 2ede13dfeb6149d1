import type { MarkdownIt, Token } from "markdown-it";
import container from "markdown-it-container";
import { html } from "../html/html.ts";
import type { Language } from "../language/language.ts";

/** Renders `::: note`, `::: tip` and `::: warning`, each until the next `:::`, as admonitions. */
export function admonitions(markdown: MarkdownIt, { t }: Language): void {
  const titles = { note: t("Note"), tip: t("Tip"), warning: t("Warning") };
  for (const [kind, title] of Object.entries(titles)) {
    markdown.use(container, kind, {
      render: (tokens: Token[], index: number) =>
        tokens[index]?.nesting === 1
          ? `${html`<div class="note ${kind}" role="note"><p class="note-title">${title}</p>`.markup}\n`
          : "</div>\n",
    });
  }
}
