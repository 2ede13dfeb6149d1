// The package has no types.
declare module "markdown-it-container" {
  import type { MarkdownIt, Token } from "markdown-it";

  export default function container(
    markdown: MarkdownIt,
    name: string,
    options?: { render(tokens: Token[], index: number): string },
  ): void;
}
