import { statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/**
 * Returns the address of the page if relative links would resolve wrongly at a path: `reference/` leads to `../reference.html`,
 * and `zh-cn` to `./zh-cn/`. The address is relative, so it never leads to another site.
 *
 * @param url The path and the query of a request.
 */
export function redirectFor(folder: string, url: string): string | undefined {
  const [path = ""] = url.split("?");
  const query = url.slice(path.length);
  const name = basename(path);
  const file = join(folder, decode(path));
  if (!name || !file.startsWith(join(folder, sep))) return undefined;
  const fileWithoutSlash = join(dirname(file), basename(file));
  const target = path.endsWith("/")
    ? ["", ".html"].filter((end) => isFile(fileWithoutSlash + end)).map((end) => `../${name}${end}`)[0]
    : isFile(join(file, "index.html")) && `./${name}/`;
  return target ? target + query : undefined;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // Malformed: no file has this name.
    return path;
  }
}

function isFile(path: string): boolean {
  // A path with a null byte throws.
  return !path.includes("\0") && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
