import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/site/build-site.ts";

const ADDRESS = "https://docs.example.com/accounts/";
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const output = mkdtempSync(join(tmpdir(), "docs-site-"));

beforeAll(async () => {
  await buildSite({ guides: join(root, "guides"), samples: join(root, "samples"), output, url: ADDRESS.slice(0, -1) });
  return () => rmSync(output, { recursive: true });
}, 120_000);

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => !/\.(br|gz)$/.test(file));
const read = (file: string) => readFileSync(join(output, file), "utf8");

test("builds the same twice, but for the address", () => {
  expect(
    filesOf(output)
      .filter((file) => file !== "sitemap.xml")
      .sort(),
  ).toEqual(filesOf(dist).sort());
  const fixed = filesOf(dist).filter((file) => /^assets\/|\.(md|yaml|svg)$|headers/.test(file));
  expect(fixed.length).toBeGreaterThan(10);
  for (const file of fixed.filter((path) => /\.\w+$/.test(path)))
    expect(readFileSync(join(output, file)).equals(readFileSync(join(dist, file))), file).toBe(true);
});

test("names each page's address where it is known, and lists all pages in a sitemap", () => {
  const pages = filesOf(output).filter((file) => file.endsWith(".html"));
  const addresses = pages.map((page) => {
    const address = ADDRESS + (page === "index.html" ? "" : page);
    expect(read(page)).toContain(`<link rel="canonical" href="${address}">`);
    expect(read(page)).toContain(`content="${ADDRESS}social-card.png"`);
    return address;
  });
  const listed = [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(listed.sort()).toEqual(addresses.sort());
  expect(read("robots.txt")).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  expect(read("llms.txt")).toContain(`(${ADDRESS}reference.md)`);
});

test("leaves the address out where it is not known", () => {
  expect(existsSync(join(dist, "sitemap.xml"))).toBe(false);
  expect(readFileSync(join(dist, "index.html"), "utf8")).not.toMatch(/canonical|og:url/);
});

test("has a card of the usual size for each page", () => {
  const card = readFileSync(join(output, "social-card.png"));
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("offers machines every page as Markdown, by itself and all in one", () => {
  const pages = filesOf(output).filter((file) => file.endsWith(".html"));
  for (const page of pages.map((file) => file.replace(".html", ".md"))) {
    expect(read("llms.txt")).toContain(page);
    expect(read("llms-full.txt").includes(read(page)), page).toBe(true);
  }
});
