import type { MarkdownIt, Token } from "markdown-it";
import { type Html, html } from "../html/html.ts";

/** A heading and its anchor. */
export interface Heading {
  level: number;
  text: string;
  anchor: string;
}

/** Adds an anchor and a link to each heading, and collects the headings in `env.headings`. */
export function headingAnchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push("anchors", ({ tokens, env }) => {
    const { headings } = env as { headings: Heading[] };
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const text = textOf(tokens[index + 1] as Token);
      const anchor = slugify(text);
      if (headings.some((heading) => heading.anchor === anchor))
        throw new Error(`Two headings have the anchor "${anchor}". Reword the second: "${text}".`);
      headings.push({ level: Number(token.tag.slice(1)), text, anchor });
      token.attrSet("id", anchor);
    }
  });
  markdown.renderer.rules["heading_close"] = (tokens, index, options, _env, renderer) => {
    const anchor = String(tokens[index - 2]?.attrGet("id"));
    return `${anchorLink(anchor).markup}${renderer.renderToken(tokens, index, options)}`;
  };
}

/** Renders the link beside a heading or a field that leads to its own anchor. */
export function anchorLink(anchor: string): Html {
  return html` <a class="anchor" href="#${anchor}" aria-label="Link to this: ${anchor}">#</a>`;
}

/** Returns the anchor of a heading: its words in lower case, joined by hyphens. An error code stays unchanged. */
export function slugify(heading: string): string {
  if (/^[A-Z]+\.\d+$/.test(heading)) return heading;
  const words = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "");
  return words.trim().replaceAll(/\s+/g, "-");
}

function textOf(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join("");
}
