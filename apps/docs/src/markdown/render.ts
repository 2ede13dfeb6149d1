import createMarkdown, { type Env, type MarkdownIt, type Token } from "markdown-it";
import { Html } from "../html/html.ts";
import { findSample, type Sample } from "../samples/read-samples.ts";
import { admonitions } from "./admonitions.ts";
import { codeBlock, codeTabs, type LabelledCode } from "./code-block.ts";
import { type Heading, headingAnchors } from "./headings.ts";

/** Rendered Markdown and its headings. */
export interface Rendered {
  body: Html;
  headings: Heading[];
}

interface Environment extends Env {
  headings: Heading[];
  samples: Sample[];
}

const markdown = new createMarkdown().use(headingAnchors).use(admonitions).use(sampleTabs);

markdown.renderer.rules["fence"] = (tokens, index) => {
  const token = tokens[index] as Token;
  if (token.hidden) return "";
  const codes = (token.meta as { codes?: LabelledCode[] } | null)?.codes;
  if (codes) return codeTabs(`samples-${token.map?.[0]}`, "Language", codes).markup;
  const [language = "text", kind] = token.info.trim().split(/\s+/);
  return codeBlock({
    language: language || "text",
    code: token.content,
    caption: kind === "output" ? "Output" : undefined,
  }).markup;
};
markdown.renderer.rules["table_open"] = () => '<div class="table" tabindex="0"><table>\n';
markdown.renderer.rules["table_close"] = () => "</table></div>\n";
markdown.renderer.rules["link_open"] = (tokens, index, options, _env, renderer) => {
  const token = tokens[index] as Token;
  const href = String(token.attrGet("href"));
  if (!/^[a-z]+:/.test(href)) token.attrSet("href", href.replace(/\.md(?=#|$)/, ".html"));
  return renderer.renderToken(tokens, index, options);
};

/**
 * Renders Markdown. Links to `.md` files of the site become links to their pages.
 *
 * @param samples The samples that fences may name.
 * @throws {Error} when a fence names an unknown sample or an unknown language.
 */
export function renderMarkdown(text: string, samples: Sample[] = []): Rendered {
  const environment: Environment = { headings: [], samples };
  return { body: new Html(markdown.render(text, environment)), headings: environment.headings };
}

/** Renders inline Markdown, without a paragraph around it. */
export function renderInline(text: string): Html {
  return new Html(markdown.renderInline(text));
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
