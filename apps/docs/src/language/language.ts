import { fill, type Values } from "./fill.ts";
import chinese from "./interface.zh-CN.json" with { type: "json" };

/** An English text of the pages' interface. */
type InterfaceText = keyof typeof chinese;

/** A language of the site. */
export interface Language {
  /** As `lang` and `hreflang` name it. */
  tag: "en" | "zh-CN";
  /** The folder of its pages from the root of the site, with a slash at the end; empty for the root itself. */
  folder: "" | "zh-cn/";
  /** Its name in the language itself. */
  name: string;
  /**
   * Translates a text of the interface. The English text is the key, so that a changed text needs its translation again.
   *
   * @param values The values of placeholders such as `{version}`.
   * @throws {Error} when the text has no translation; the message names text and file.
   * @example
   * language.t("Version {version}", { version: "0.1.0" });
   */
  t(text: InterfaceText, values?: Values): string;
}

export const ENGLISH: Language = { tag: "en", folder: "", name: "English", t: fill };

const CHINESE: Language = {
  tag: "zh-CN",
  folder: "zh-cn/",
  name: "简体中文",
  t(text, values) {
    if (!Object.hasOwn(chinese, text))
      throw new Error(`The text "${text}" has no translation. Add it to src/language/interface.zh-CN.json.`);
    return fill(chinese[text], values);
  },
};

/** The languages of the site, the language of the sources first. */
export const LANGUAGES: readonly Language[] = [ENGLISH, CHINESE];
