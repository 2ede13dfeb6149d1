import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Checks every internal link of a built site.
 *
 * @throws {Error} when a file or an anchor is missing, or there are no links to check; the message lists all broken links.
 */
export function checkLinks(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const pages = files.filter((file) => file.endsWith(".html"));
  const contents = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const anchors = new Map([...contents].map(([page, content]) => [page, new Set(attributes(content, "id"))]));
  const links = [...contents].flatMap(([page, content]) =>
    [...attributes(content, "href"), ...attributes(content, "src")]
      // The links of 404.html start at the root of the host if the public address is known.
      .filter((link) => !/^([a-z]+:|\/)/.test(link))
      .map((link) => ({ page, link })),
  );
  if (links.length === 0)
    throw new Error(`The pages of ${folder} have no links. Check that the build wrote the pages there.`);
  const broken = links.filter(({ page, link }) => {
    const [path, anchor] = decodeURI(link).split("#");
    const target = path ? posix.join(posix.dirname(page), path) : page;
    if (target.startsWith("..") || !existsSync(join(folder, target))) return true;
    return anchor !== undefined && !anchors.get(target)?.has(anchor);
  });
  if (broken.length === 0) return;
  const lines = new Set(broken.map(({ page, link }) => `${page}: ${link}`));
  throw new Error(`Broken links. Correct the link or add its target:\n${[...lines].join("\n")}`);
}

function attributes(content: string, name: string): string[] {
  return [...content.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}
