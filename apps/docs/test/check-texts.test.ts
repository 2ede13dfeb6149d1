import control from "@hwc-users/mock/control.json" with { type: "json" };
import { expect, test } from "vitest";
import { checkTexts } from "../src/language/check-texts.ts";
import chineseSummaries from "../src/language/control.zh-CN.json" with { type: "json" };
import { writeFolder } from "./fixture.ts";

const texts = (build: object, browser: object) => ({
  "language/interface.zh-CN.json": JSON.stringify(build),
  "language/browser.zh-CN.json": JSON.stringify(browser),
  "site/layout.ts": '[t("Next"), language.t("Version {version}", { version })];\n',
  "browser/copy.ts": 'button.textContent = t("Say \\"yes\\"");\n',
});

test("accepts texts that all have a translation", () => {
  const folder = writeFolder(texts({ Next: "下一页", "Version {version}": "版本 {version}" }, { 'Say "yes"': "是" }));
  expect(() => checkTexts(folder)).not.toThrow();
});

test.for([
  ["a text without a translation", { Next: "下一页" }, { 'Say "yes"': "是" }, 'no translation of "Version {version}"'],
  [
    "a translation without a text",
    { Next: "下一页", "Version {version}": "版本", Gone: "无" },
    { 'Say "yes"': "是" },
    '"Gone", which no source uses',
  ],
  [
    "a text of the browser without a translation",
    { Next: "下一页", "Version {version}": "版本" },
    {},
    'browser.zh-CN.json has no translation of "Say "yes""',
  ],
] as const)("rejects %s", ([, build, browser, message]) => {
  expect(() => checkTexts(writeFolder(texts(build, browser)))).toThrow(message);
});

test("the site has no missing and no unused translation", () => {
  expect(() => checkTexts()).not.toThrow();
});

test("each summary of the mock's control API has a translation, and each translation its summary", () => {
  const operations = Object.values(control.paths).flatMap((item) => Object.values(item));
  const summaries = operations.flatMap((operation) => ("summary" in operation ? [operation.summary] : []));
  expect(Object.keys(chineseSummaries)).toEqual(summaries);
});
