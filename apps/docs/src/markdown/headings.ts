import type { MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../site/html.ts";

/** A heading that can be linked. */
export interface Heading {
  level: number;
  text: string;
  anchor: string;
}

/** Gives each heading an anchor and a link to itself, and lists the headings in `env.headings`. */
export function headingAnchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push("anchors", ({ tokens, env }) => {
    const { headings } = env as { headings: Heading[] };
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const text = textOf(tokens[index + 1] as Token);
      const anchor = slugOf(text);
      if (headings.some((heading) => heading.anchor === anchor))
        throw new Error(`Two headings have the anchor "${anchor}". Reword one: "${text}".`);
      headings.push({ level: Number(token.tag.slice(1)), text, anchor });
      token.attrSet("id", anchor);
    }
  });
  markdown.renderer.rules["heading_close"] = (tokens, index, options, _env, renderer) => {
    const anchor = String(tokens[index - 2]?.attrGet("id"));
    return `${anchorLink(anchor)}${renderer.renderToken(tokens, index, options)}`;
  };
}

/** A link to the place where it stands, seen when the pointer is near. */
export function anchorLink(anchor: string): string {
  return ` <a class="anchor" href="#${escapeHtml(anchor)}" aria-label="Link to this: ${escapeHtml(anchor)}">#</a>`;
}

/** The anchor of a heading: its words in lower case, joined by hyphens; an error code stays as it is. */
export function slugOf(heading: string): string {
  if (/^[A-Z]+\.\d+$/.test(heading)) return heading;
  const words = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "");
  return words.trim().replaceAll(/\s+/g, "-");
}

function textOf(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join("");
}
