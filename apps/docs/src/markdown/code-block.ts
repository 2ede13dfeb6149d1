import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { slugify } from "./headings.ts";
import { highlight } from "./highlight.ts";

/** A piece of code. */
export interface Code {
  /** Its code language, as fences name it. */
  language: string;
  code: string;
  /** The text above the code, such as `Output`. Default: the name of the code language. */
  caption?: string | undefined;
}

/** Code with a tab of its own. */
export interface LabelledCode extends Code {
  /** The text of the tab, such as `curl`. */
  label: string;
}

/** The captions of code languages whose name is not their own. */
const NAMES: Record<string, string> = {
  sh: "Shell",
  ts: "TypeScript",
  json: "JSON",
  yaml: "YAML",
  http: "HTTP",
  python: "Python",
  java: "Java",
  go: "Go",
  php: "PHP",
};

/**
 * Renders code with a copy button.
 *
 * @param subject What the code shows, for the name of the copy button: `updateUser` for "Copy: JSON, updateUser".
 */
export function codeBlock({ language: codeLanguage, code, caption }: Code, subject: string, language: Language): Html {
  const title = caption ?? NAMES[codeLanguage] ?? language.t("Text");
  return html`<div class="code"><p class="caption">${title}</p>${copyButton([title, subject], language)}
<pre><code class="language-${codeLanguage}">${highlight(code.trimEnd(), codeLanguage)}</code></pre></div>`;
}

function copyButton(names: string[], { t }: Language): Html {
  const code = names.filter(Boolean).join(", ");
  return html`<button class="copy" type="button" aria-label="${t("Copy: {code}", { code })}">${t("Copy")}</button>`;
}

/**
 * Renders the same code in several code languages as tabs: radio buttons, which work without scripts.
 *
 * @param subject What the code shows; unique on the page.
 */
export function codeTabs(subject: string, codes: LabelledCode[], language: Language): Html {
  const blocks = codes.map((code) => ({
    label: code.label,
    block: codeBlock({ ...code, caption: code.label }, subject, language),
  }));
  if (blocks.length === 1) return html`${blocks.map(({ block }) => block)}`;
  const name = `code-${slugify(subject)}`;
  return html`<fieldset class="tabs"><legend>${language.t("Code language: {subject}", { subject })}</legend>${blocks.map(
    ({ label, block }, index) =>
      html`<input type="radio" id="${name}-${label}" name="${name}" value="${label}"${index === 0 && html` checked`}><label for="${name}-${label}">${label}</label>${block}`,
  )}</fieldset>`;
}
