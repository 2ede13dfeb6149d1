import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const read = (page: string) => readFileSync(join(inject("site"), page), "utf8");

test.for(["", "zh-cn/"])("puts the ways to sign in below Sign in, in %sindex.html", (folder) => {
  const [, sections = ""] = /<a href="sign-in\.html">[^<]*<\/a><ul>(.*?)<\/ul>/.exec(read(`${folder}index.html`)) ?? [];
  const links = Array.from(sections.matchAll(/href="([^"]*)"/g), ([, link]) => link);
  expect(links.sort()).toEqual(["access-key", "account", "app-id", "iam"].map((way) => `sign-in-${way}.html`));
});

test("leads from a page to its sections and on to the next page", () => {
  expect(read("sign-in.html")).toContain('rel="next" href="sign-in-app-id.html"');
  expect(read("samples.html")).toContain('rel="prev" href="sign-in-iam.html"');
});
