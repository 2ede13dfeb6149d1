import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Looks at every link within a built site.
 *
 * @throws {Error} when a file or an anchor is missing; the message lists them all.
 */
export function checkLinks(folder: string): void {
  const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));
  const contents = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const anchors = new Map([...contents].map(([page, content]) => [page, new Set(attributes(content, "id"))]));
  const broken = [...contents].flatMap(([page, content]) =>
    [...attributes(content, "href"), ...attributes(content, "src")]
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path, anchor] = decodeURI(link).split("#");
        if (!existsSync(join(folder, path || page))) return true;
        return anchor !== undefined && !anchors.get(path || page)?.has(anchor);
      })
      .map((link) => `${page} links to ${link}, which is not there.`),
  );
  if (broken.length) throw new Error([...new Set(broken)].join("\n"));
}

function attributes(content: string, name: string): string[] {
  return [...content.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}
