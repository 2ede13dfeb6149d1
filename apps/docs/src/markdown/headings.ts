import type { MarkdownIt, Token } from "markdown-it";
import anchorPlugin from "markdown-it-anchor";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";

/** A heading and its anchor. */
export interface Heading {
  level: number;
  text: string;
  anchor: string;
}

/** What rendering adds to the environment of a document. */
export interface HeadingEnvironment {
  /** The headings that were rendered. */
  headings: Heading[];
  /** The anchors to use, in the order of the headings. Undefined: the words of each heading. */
  anchors?: string[] | undefined;
}

/** Adds an anchor to each heading, a link beside it, and collects the headings. */
export function headingAnchors(markdown: MarkdownIt, language: Language): void {
  const link = anchorPlugin.permalink.linkAfterHeader({
    style: "aria-label",
    class: "anchor",
    assistiveText: (title) => language.t("Link to “{title}”", { title }),
    wrapper: ['<div class="heading">', "</div>"],
    renderHref: (anchor) => `#${anchor}`,
    // The list of contents has the same links.
    renderAttrs: () => ({ tabindex: "-1" }),
  });
  markdown.use(anchorPlugin, {
    level: [2, 3],
    tabIndex: false,
    slugifyWithState: (title, { env }) => {
      const { anchors, headings } = env as HeadingEnvironment;
      const anchor = anchors?.[headings.length] ?? slugify(title);
      if (headings.some((heading) => heading.anchor === anchor))
        throw new Error(`Two headings have the anchor "${anchor}". Reword the second: "${title}".`);
      return anchor;
    },
    permalink(anchor, options, state, index) {
      const { headings } = state.env as HeadingEnvironment;
      const [open, inline] = state.tokens.slice(index, index + 2) as [Token, Token];
      headings.push({ level: Number(open.tag.slice(1)), text: textOf(inline), anchor });
      link(anchor, options, state, index);
    },
  });
}

/** Renders a heading and the link beside it, as those of Markdown are. */
export function heading({ level, text, anchor }: Heading, language: Language): Html {
  const tag = `h${level}`;
  return html`<div class="heading"><${tag} id="${anchor}">${text}</${tag}>${anchorLink(anchor, language)}</div>`;
}

/** Renders a link to an anchor. A page of the reference has hundreds, so the Tab key skips them. */
export function anchorLink(anchor: string, { t }: Language): Html {
  return html` <a class="anchor" href="#${anchor}" tabindex="-1" aria-label="${t("Link to “{title}”", { title: anchor })}">#</a>`;
}

/** Returns the anchor of a heading: its words in lower case, joined by hyphens. An error code stays unchanged. */
export function slugify(heading: string): string {
  if (/^[A-Z]+\.\d+$/.test(heading)) return heading;
  const words = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "");
  return words.trim().replaceAll(/\s+/g, "-");
}

/** Returns the text of an inline token, without its markup. */
export function textOf(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join("");
}
