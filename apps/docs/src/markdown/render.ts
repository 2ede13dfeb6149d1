import createMarkdown, { type Env, type MarkdownIt, type Token } from "markdown-it";
import container from "markdown-it-container";
import { Html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { findSample, type Sample } from "../samples/read-samples.ts";
import { admonitions } from "./admonitions.ts";
import { codeBlock, codeTabs, type LabelledCode } from "./code-block.ts";
import { type Heading, type HeadingEnvironment, headingAnchors, textOf } from "./headings.ts";

/** Rendered Markdown and its headings. */
export interface Rendered {
  body: Html;
  headings: Heading[];
}

/** What Markdown is rendered with. */
export interface RenderOptions {
  language: Language;
  /** The samples that fences may name. Default: none. */
  samples?: Sample[];
  /** The anchors of the headings, in their order. Default: the words of each heading. */
  anchors?: string[] | undefined;
}

interface Environment extends Env, HeadingEnvironment {
  samples: Sample[];
}

const renderers = new Map<Language, MarkdownIt>();

/**
 * Renders Markdown. Links to `.md` files of the site become links to their pages.
 *
 * @throws {Error} when a fence names an unknown sample or an unknown language.
 */
export function renderMarkdown(text: string, { language, samples = [], anchors }: RenderOptions): Rendered {
  const environment: Environment = { headings: [], anchors, samples };
  return { body: new Html(rendererOf(language).render(text, environment)), headings: environment.headings };
}

/** Renders inline Markdown, without a paragraph around it. */
export function renderInline(text: string, language: Language): Html {
  return new Html(rendererOf(language).renderInline(text));
}

function rendererOf(language: Language): MarkdownIt {
  const renderer = renderers.get(language) ?? createRenderer(language);
  renderers.set(language, renderer);
  return renderer;
}

function createRenderer(language: Language): MarkdownIt {
  const markdown = new createMarkdown()
    .use(headingAnchors, language)
    .use(admonitions, language)
    .use(container, "example")
    .use(sampleTabs);
  const { rules } = markdown.renderer;
  rules["fence"] = (tokens, index) => {
    const token = tokens[index] as Token;
    if (token.hidden) return "";
    const codes = (token.meta as { codes?: LabelledCode[] } | null)?.codes;
    const subject = subjectOf(tokens, index);
    if (codes) return codeTabs(subject, codes, language).markup;
    const [name = "text", kind] = token.info.trim().split(/\s+/);
    const caption = kind === "output" ? language.t("Output") : undefined;
    return codeBlock({ language: name || "text", code: token.content, caption }, subject, language).markup;
  };
  rules["table_open"] = () => '<div class="table"><table>\n';
  rules["table_close"] = () => "</table></div>\n";
  rules["link_open"] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index] as Token;
    const href = String(token.attrGet("href"));
    if (!/^[a-z]+:/.test(href)) token.attrSet("href", href.replace(/\.md(?=#|$)/, ".html"));
    return renderer.renderToken(tokens, index, options);
  };
  return markdown;
}

/** Names the code of a fence by its section, and by its number there from the second on: `Get a token, 2`. */
function subjectOf(tokens: Token[], index: number): string {
  const before = tokens.slice(0, index);
  const heading = before.findLastIndex(({ type }) => type === "heading_open");
  const section = heading < 0 ? undefined : textOf(before[heading + 1] as Token);
  const number = 1 + before.slice(heading + 1).filter(({ type, hidden }) => type === "fence" && !hidden).length;
  return [section, number > 1 && number].filter(Boolean).join(", ");
}

/** Inserts samples into the fences that name them. Adjacent samples become tabs. */
function sampleTabs(plugin: MarkdownIt): void {
  plugin.core.ruler.push("samples", ({ tokens, env }) => {
    const { samples } = env as Environment;
    let open: LabelledCode[] | undefined;
    for (const token of tokens) {
      const sample = token.type === "fence" ? findSample(token.info, samples) : undefined;
      if (sample && open) {
        open.push(sample);
        token.hidden = true;
      } else if (sample) {
        open = [sample];
        token.meta = { codes: open };
      } else open = undefined;
    }
  });
}
