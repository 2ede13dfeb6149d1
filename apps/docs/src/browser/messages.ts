import chinese from "../language/browser.zh-CN.json" with { type: "json" };

const isChinese = document.documentElement.lang === "zh-CN";

/** Translates a text of the interface into the language of the page, and fills placeholders such as `{query}`. */
export function t(text: keyof typeof chinese, values: Readonly<Record<string, string | number>> = {}): string {
  const translated: string = isChinese ? chinese[text] : text;
  return translated.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
