import createMarkdown, { type Token } from "markdown-it";
import type { GuideFile } from "./guide-file.ts";
import { hashOf, proseOf, type Section, splitSections } from "./sections.ts";

/** The line before each section of a translation: the anchor of the English heading, and the hash of the English text. */
const MARK = /^<!-- translates: (?:(?<anchor>\S+) )?(?<hash>[\da-f]{8}) -->$/;
/** The line that stands for a code block of the English section. */
const CODE = /^<!-- code -->$/gm;

const markdown = new createMarkdown();

interface Translation {
  anchor: string;
  hash: string;
  text: string;
}

/** A guide in another language than English. */
export interface TranslatedGuide extends GuideFile {
  /** The anchors of its headings, which are those of the English guide. */
  anchors: string[];
}

/**
 * Checks a translation against its English guide, and inserts the code blocks of the English guide.
 *
 * @throws {Error} when a section is missing, left over, or older than its English text; the message has the hash to write.
 */
export function translateGuide(english: GuideFile, translation: GuideFile): TranslatedGuide {
  const hash = hashOf(`${english.title}\n${english.description}`);
  if (translation.translates !== hash)
    // Without the quotes, YAML takes some hashes for numbers.
    throw new Error(`The English title or description has changed. Translate both, then write translates: "${hash}"`);
  const sections = splitSections(english.markdown);
  const translations = splitTranslations(translation.markdown);
  const leftOver = translations.find(({ anchor }, index) => sections[index]?.anchor !== anchor);
  const translated = sections.map((section, index) => translateSection(section, translations[index]));
  if (leftOver)
    throw new Error(`The section "${leftOver.anchor}" has no English section at the same position. Move or remove it.`);
  const anchors = sections.flatMap(({ anchor }) => (anchor === "" ? [] : [anchor]));
  return { ...translation, markdown: translated.join("\n\n"), anchors };
}

function splitTranslations(text: string): Translation[] {
  const [before = "", ...parts] = text.split(/^(?=<!-- translates: )/m);
  if (before.trim() !== "")
    throw new Error('Text stands before the first line "<!-- translates: … -->". Add the line.');
  return parts.map((part) => {
    const [mark = ""] = part.split("\n");
    const { anchor = "", hash = "" } = MARK.exec(mark)?.groups ?? {};
    return { anchor, hash, text: part.slice(mark.length).trim() };
  });
}

function translateSection(section: Section, translation: Translation | undefined): string {
  const { anchor, codes } = section;
  const name = anchor === "" ? "The text before the first heading" : `The section "${anchor}"`;
  const prose = proseOf(section);
  const mark = `<!-- translates: ${anchor === "" ? "" : `${anchor} `}${hashOf(prose)} -->`;
  if (translation?.anchor !== anchor) throw new Error(`${name} has no translation. Add it below the line ${mark}`);
  if (translation.hash !== hashOf(prose))
    throw new Error(`${name} has changed in English. Translate it again, then write ${mark}`);
  if (/^```/m.test(translation.text))
    throw new Error(
      `${name} contains code. Write a line <!-- code --> in its place: both languages have the same code.`,
    );
  if ((translation.text.match(CODE) ?? []).length !== codes.length)
    throw new Error(
      `${name} needs ${codes.length} lines <!-- code -->, one for each code block of the English section.`,
    );
  checkUntranslated(name, prose, translation.text);
  const remaining = codes.values();
  return translation.text.replaceAll(CODE, () => remaining.next().value ?? "");
}

/** Checks that a translation has the headings, links, inline code and directives of its English text. */
function checkUntranslated(name: string, english: string, translated: string): void {
  const [expected, found] = [untranslated(english), untranslated(translated)];
  for (const part of expected) if (!found.has(part)) throw new Error(`${name} lacks ${part} of the English text.`);
  for (const part of found)
    if (!expected.has(part)) throw new Error(`${name} has ${part}, which is not in the English text.`);
}

function untranslated(text: string): Set<string> {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return new Set([...tokens.flatMap(untranslatedIn), ...(text.match(/^<!-- (?!code ).* -->$/gm) ?? [])]);
}

function untranslatedIn(token: Token): string[] {
  if (token.type === "heading_open") return [`a heading of level ${token.tag.slice(1)}`];
  if (token.type === "code_inline") return [`\`${token.content}\``];
  return token.type === "link_open" ? [`the link to ${token.attrGet("href")}`] : [];
}
