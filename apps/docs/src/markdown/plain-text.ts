import createMarkdown, { type Token } from "markdown-it";

const markdown = new createMarkdown();

/** Returns the words of a Markdown text, without its markup. Values such as `+86173****9807` stay whole. */
export function plainText(text: string): string {
  const blocks = markdown
    .parse(text, {})
    .map((token) => (token.children ? token.children.map(wordsOf).join("") : wordsOf(token)));
  return blocks.join(" ").replaceAll(/\s+/g, " ").trim();
}

function wordsOf({ type, content }: Token): string {
  if (type.endsWith("break")) return " ";
  return ["text", "code_inline", "fence", "code_block"].includes(type) ? content : "";
}
