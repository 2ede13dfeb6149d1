import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { highlight } from "./highlight.ts";

/** A piece of code. */
export interface Code {
  language: string;
  code: string;
  /** A line above the code, such as `Output`. */
  caption?: string | undefined;
}

/** Code with a tab of its own. */
export interface LabelledCode extends Code {
  /** The text of the tab, such as `curl`. */
  label: string;
}

/** Renders code with a copy button. */
export function codeBlock({ language, code, caption }: Code, { t }: Language): Html {
  const text = code.trimEnd();
  return html`<div class="code">${caption && html`<p class="caption">${caption}</p>`}
<pre tabindex="0"><code class="language-${language}">${highlight(text, language)}</code></pre>
<button class="copy" type="button">${t("Copy")}</button>
</div>`;
}

/**
 * Renders the same code in several languages as tabs. The tabs are radio buttons, which work without scripts.
 *
 * @param name The name of the radio buttons; unique on the page.
 */
export function codeTabs(name: string, codes: LabelledCode[], language: Language): Html {
  const [first] = codes;
  if (first && codes.length === 1) return codeBlock(first, language);
  return html`<fieldset class="tabs"><legend>${language.t("Code language")}</legend>${codes.map(
    ({ label }, index) =>
      html`<label><input type="radio" name="${name}" value="${label}"${index === 0 && html` checked`}>${label}</label>`,
  )}${codes.map((code) => html`<div class="panel">${codeBlock(code, language)}</div>`)}</fieldset>`;
}
