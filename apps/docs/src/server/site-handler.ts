import { existsSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import sirv from "sirv";
import { LANGUAGES } from "../language/language.ts";
import { prefixLinks } from "../site/links.ts";
import { redirectFor } from "./redirect.ts";

const YEAR = 365 * 24 * 3600;

/** Without a charset, browsers guess the encoding of these, and show Chinese wrongly. */
const TEXT_TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".xml": "text/xml",
  ".yaml": "text/yaml",
};

/**
 * Creates a request handler that serves a built site: compressed copies, the headers of `headers.json`, immutable assets, and
 * `404.html` for unknown paths.
 */
export function siteHandler(folder: string): RequestListener {
  const headers = JSON.parse(readFileSync(join(folder, "headers.json"), "utf8")) as Record<string, string>;
  const serve = sirv(folder, {
    // Reads the files at each request: a rebuild is served without a restart.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const cache = path.startsWith("/assets/") ? `public, max-age=${YEAR}, immutable` : "no-cache";
      response.setHeader("Cache-Control", cache);
      const type = TEXT_TYPES[extname(path)];
      if (type) response.setHeader("Content-Type", `${type}; charset=utf-8`);
    },
  });
  return (request, response) => {
    const { method = "", url = "/" } = request;
    if (!["GET", "HEAD"].includes(method)) return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
    // sirv throws on a range that ends before its start, and no file here needs ranges.
    delete request.headers.range;
    const notFound = () => {
      response.writeHead(404, { ...headers, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
      response.end(notFoundPage(folder, url));
    };
    // Relative links count the empty segments of a path, files do not.
    if (/^[^?]*\/\//.test(url)) return notFound();
    const location = redirectFor(folder, url);
    if (location) return void response.writeHead(308, { Location: location }).end();
    serve(request, response, notFound);
  };
}

/** Returns the `404.html` in the language of a path, with links that work at this path. */
function notFoundPage(folder: string, url: string): string {
  const [path = ""] = url.split("?");
  const language = LANGUAGES.findLast((each) => path.startsWith(`/${each.folder}`))?.folder ?? "";
  const file = join(folder, language, "404.html");
  const depth = path.split("/").length - `/${language}`.split("/").length;
  return existsSync(file) ? prefixLinks(readFileSync(file, "utf8"), "../".repeat(depth)) : "Not found\n";
}
