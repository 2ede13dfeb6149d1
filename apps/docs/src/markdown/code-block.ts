import { type Html, html } from "../site/html.ts";
import { highlight } from "./highlight.ts";

/** Code in a language. */
export interface Code {
  language: string;
  code: string;
  /** What the code is, such as `Output`. */
  caption?: string | undefined;
}

/** Code that stands for one of several languages. */
export interface NamedCode extends Code {
  /** What its tab says, such as `curl`. */
  label: string;
}

/** Shows code with a button that copies it. */
export function codeBlock({ language, code, caption }: Code): Html {
  const text = code.trimEnd();
  return html`<div class="code">${caption && html`<p class="caption">${caption}</p>`}
<pre tabindex="0"><code class="language-${language}">${highlight(text, language)}</code></pre>
<button class="copy" type="button">Copy</button>
</div>`;
}

/**
 * Shows the same thing in several languages, one at a time. Radio buttons, so that it works without scripts.
 *
 * @param name Tells this group from the others on the page.
 * @param legend Says what the tabs choose.
 */
export function codeTabs(name: string, legend: string, codes: NamedCode[]): Html {
  const [first] = codes;
  if (first && codes.length === 1) return codeBlock(first);
  return html`<fieldset class="tabs"><legend>${legend}</legend>${codes.map(
    ({ label }, index) =>
      html`<label><input type="radio" name="${name}" value="${label}"${index === 0 && html` checked`}>${label}</label>`,
  )}${codes.map((code) => html`<div class="panel">${codeBlock(code)}</div>`)}</fieldset>`;
}
