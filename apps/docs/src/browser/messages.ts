import chinese from "../language/browser.zh-CN.json" with { type: "json" };
import { fill, type Values } from "../language/fill.ts";

/** Translates a text of the interface into the language of the page, and fills placeholders such as `{query}`. */
export function t(text: keyof typeof chinese, values?: Values): string {
  return fill(document.documentElement.lang === "zh-CN" ? chinese[text] : text, values);
}
