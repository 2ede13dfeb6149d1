import { isObject } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { documents, read } from "../publish/published.ts";

/** Each text of a document with its location: a field that people read. */
function textsIn(value: unknown, location = ""): [location: string, text: string][] {
  if (typeof value === "string") return isText(location) ? [[location, value]] : [];
  if (typeof value !== "object" || value === null || location.endsWith("/value")) return [];
  return Object.entries(value).flatMap(([name, child]) => textsIn(child, `${location}/${name}`));
}

function isText(location: string): boolean {
  return /\/(title|summary|description)$|\/x-(enumDescriptions|enum-descriptions)\/[^/]+$/.test(location);
}

function withoutTexts(value: unknown, location = ""): unknown {
  if (typeof value === "string" && isText(location)) return "";
  if (Array.isArray(value)) return value.map((item, index) => withoutTexts(item, `${location}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withoutTexts(child, `${location}/${name}`)]),
  );
}

function codeIn(text: string): string[] {
  return text.match(/`[^`]*`/g)?.toSorted() ?? [];
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g)?.toSorted() ?? [];
}

const names = ["bundle", "sign-in-bundle", ...documents.map(({ name }) => name)];

describe.for(names)("%s", (name) => {
  const english = JSON.parse(read(`${name}.json`));
  const chinese = JSON.parse(read(`zh-CN/${name}.json`));
  const translations = new Map(textsIn(chinese));
  const texts = textsIn(english).map(([location, text]) => ({
    location,
    english: text,
    chinese: translations.get(location) ?? "",
  }));

  test("differs from English in its texts only", () => {
    expect(withoutTexts(chinese)).toEqual(withoutTexts(english));
    expect(texts.length).toBeGreaterThan(50);
  });

  test("is Chinese, but for texts without words", () => {
    const words = texts.filter(({ english: text }) => /[A-Za-z]/.test(text.replace(/`[^`]*`/g, "")));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter(({ chinese: text }) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    const sentences = words.filter(({ chinese: text }) => / [a-z]+ [a-z]+ [a-z]+ /.test(text.replace(/`[^`]*`/g, "")));
    expect(sentences).toEqual([]);
    expect(texts.filter((text) => !words.includes(text) && text.chinese !== text.english)).toEqual([]);
  });

  test("has the code and the numbers of the English texts", () => {
    for (const { location, english: text, chinese: translation } of texts) {
      expect({ location, code: codeIn(translation) }).toEqual({ location, code: codeIn(text) });
      expect({ location, numbers: numbersIn(translation) }).toEqual({ location, numbers: numbersIn(text) });
    }
  });

  test("has the paragraphs and the headings of the English texts", () => {
    const shapeOf = (text: string) =>
      text
        .trim()
        .split("\n\n")
        .map((paragraph) => /^(#+|- )?/.exec(paragraph)?.[0]);
    for (const { location, english: text, chinese: translation } of texts)
      expect({ location, shape: shapeOf(translation) }).toEqual({ location, shape: shapeOf(text) });
  });
});

test.for(documents)("$name is written as JSON and as YAML", ({ name }) => {
  expect(parse(read(`zh-CN/${name}.yaml`))).toEqual(JSON.parse(read(`zh-CN/${name}.json`)));
});
