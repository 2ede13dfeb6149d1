import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

const YEAR = 365 * 24 * 3600;

/** Creates a request handler that serves a built site: compressed copies, the headers of `headers.json`, immutable assets. */
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
    },
  });
  return (request, response) => serve(request, response, () => void response.writeHead(404).end("Not found\n"));
}
