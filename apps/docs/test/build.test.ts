import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { validateSbom } from "@hwc-users/licences";
import { beforeAll, expect, inject, test } from "vitest";
import { buildSite } from "../src/site/build-site.ts";

const ADDRESS = "https://docs.example.com/accounts/";
const root = fileURLToPath(new URL("..", import.meta.url));
const site = inject("site");
const output = mkdtempSync(join(tmpdir(), "docs é "));

beforeAll(async () => {
  await buildSite({ guides: join(root, "guides"), samples: join(root, "samples"), output, url: ADDRESS.slice(0, -1) });
  return () => rmSync(output, { recursive: true });
});

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => !/\.(br|gz)$/.test(file));
const read = (file: string) => readFileSync(join(output, file), "utf8");

test("builds the same files again, except for the public address", () => {
  expect(
    filesOf(output)
      .filter((file) => file !== "sitemap.xml")
      .sort(),
  ).toEqual(filesOf(site).sort());
  const fixed = filesOf(site).filter((file) => /^assets\/.*\.|\.(md|yaml|svg)$|headers|licenses/.test(file));
  expect(fixed.length).toBeGreaterThan(10);
  for (const file of fixed)
    expect(readFileSync(join(output, file)).equals(readFileSync(join(site, file))), file).toBe(true);
});

test("adds canonical links and a sitemap of all pages if the public address is set", () => {
  const pages = filesOf(output).filter((file) => /(?<!404)\.html$/.test(file));
  const addresses = pages.map((page) => {
    const address = ADDRESS + page.replace(/(^|\/)index\.html$/, "$1");
    expect(read(page)).toContain(`<link rel="canonical" href="${address}">`);
    expect(read(page)).toContain(`content="${ADDRESS}social-card.png"`);
    return address;
  });
  const listed = [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(listed.sort()).toEqual(addresses.sort());
  expect(read("robots.txt")).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  expect(read("llms.txt")).toContain(`(${ADDRESS}reference.md)`);
});

test.for(["404.html", "zh-cn/404.html"])("has a %s whose links work at any address", (page) => {
  const links = [...read(page).matchAll(/ (?:href|src|data-search)="([^"#]+)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(local.length).toBeGreaterThan(10);
  for (const link of local) {
    expect(link, "a static host has nothing outside of the base path").toMatch(/^\/accounts\//);
    const { pathname } = new URL(link, ADDRESS);
    expect(existsSync(join(output, pathname.replace("/accounts/", ""))), link).toBe(true);
  }
  expect(read(page)).not.toContain('rel="canonical"');
});

test("names the versions of a page, and English as the default, if the public address is set", () => {
  const alternates = Array.from(
    read("zh-cn/errors.html").matchAll(/hreflang="([^"]*)" href="([^"]*)"/g),
    ([, tag, link]) => [tag, link],
  );
  expect(alternates.filter(([, link]) => link?.startsWith("https://"))).toEqual([
    ["en", `${ADDRESS}errors.html`],
    ["zh-CN", `${ADDRESS}zh-cn/errors.html`],
    ["x-default", `${ADDRESS}errors.html`],
  ]);
});

test("omits canonical links and the sitemap without a public address", () => {
  expect(existsSync(join(site, "sitemap.xml"))).toBe(false);
  expect(readFileSync(join(site, "index.html"), "utf8")).not.toMatch(/canonical|og:url|<link[^>]*hreflang/);
});

test("has no page over 30 kB, compressed with gzip", () => {
  const pages = filesOf(output).filter((file) => file.endsWith(".html"));
  for (const page of pages) expect(gzipSync(read(page), { level: 9 }).length, page).toBeLessThan(30_000);
});

test("has a social card of the usual size", () => {
  const card = readFileSync(join(output, "social-card.png"));
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("writes every page as Markdown, and all guides and references into one file", () => {
  const pages = filesOf(output).filter((file) => /(?<!redoc|404)\.html$/.test(file));
  for (const page of pages.map((file) => file.replace(".html", ".md"))) {
    const folder = page.startsWith("zh-cn/") ? "zh-cn/" : "";
    expect(read(`${folder}llms.txt`)).toContain(page);
    // The references have all operations.
    if (!page.includes("operations/")) expect(read(`${folder}llms-full.txt`).includes(read(page)), page).toBe(true);
  }
});

test("offers every published document of the spec for download, the one of all operations first", () => {
  const folder = fileURLToPath(new URL("./", import.meta.resolve("@hwc-users/spec/openapi.json")));
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".yaml") ? [file.replace(".yaml", "")] : []));
  expect(names).toEqual(expect.arrayContaining(["openapi", "meeting-3.0"]));
  const published = names.flatMap((name) => [`${name}.json`, `${name}.yaml`]);
  const offeredBy = (page: string) =>
    [...read(page).matchAll(/<a href="([^"]*)" download>/g)].map(([, file = ""]) => file);
  expect(offeredBy("reference.html").slice(0, 2)).toEqual(["openapi.yaml", "openapi.json"]);
  expect(offeredBy("reference-sign-in.html").slice(0, 2)).toEqual(["sign-in.yaml", "sign-in.json"]);
  const offered = ["reference.html", "reference-sign-in.html"].flatMap(offeredBy);
  expect(offered.sort()).toEqual(published.sort());
  for (const file of published) {
    expect(read(file)).toBe(readFileSync(join(folder, file), "utf8"));
    expect(read(`zh-cn/${file}`)).toBe(readFileSync(join(folder, "zh-CN", file), "utf8"));
    expect(read("llms.txt")).toContain(`[${file}](${ADDRESS}${file})`);
  }
  expect(filesOf(output).filter((file) => file.includes("bundle.json"))).toEqual([]);
});

test.for([
  ["reference.html", "修改企业的一个用户"],
  ["reference-sign-in.html", "以 IAM 用户身份登录"],
] as const)("has %s in Chinese, with the anchors of the English page", ([page, summary]) => {
  const anchorsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, anchor]) => anchor);
  expect(anchorsIn(read(`zh-cn/${page}`))).toEqual(anchorsIn(read(page)));
  expect(read(`zh-cn/${page}`)).toContain(summary);
});

test("links the SBOM of its scripts from every page", async () => {
  const sbom = read("sbom.cdx.json");
  expect(await validateSbom(sbom)).toBeNull();
  const names = JSON.parse(sbom).components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(["cli", "minisearch", "msw", "openapi-fetch"]));
  // Both are replaced in the bundle.
  for (const name of ["tough-cookie", "is-node-process"]) expect(names).not.toContain(name);
  for (const page of filesOf(output).filter((file) => file.endsWith(".html")))
    expect(read(page), page).toMatch(/<footer.*href="[^"]*sbom\.cdx\.json"/);
});

test("links the licences of all bundled packages from every page", () => {
  const licences = read("third-party-licenses.txt");
  for (const name of ["minisearch", "@redocly/cli"])
    expect(licences).toMatch(new RegExp(`^${name}@\\S+ \\(MIT\\)$`, "m"));
  // React is part of Redoc's script; Redocly lists such packages in a file of its own.
  for (const text of ["Copyright 2022 Luca Ongaro", "react-dom@"]) expect(licences).toContain(text);
  // 404.html is served at any address, so its links begin at the root.
  for (const page of filesOf(output).filter((file) => /(?<!404)\.html$/.test(file)))
    expect(read(page).match(/<footer.*?href="([^"]*)"/)?.[1], page).toMatch(
      /^(\/accounts\/|(\.\.\/)*)third-party-licenses\.txt$/,
    );
});
