import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

const YEAR = 365 * 24 * 3600;

/** Answers requests from a built site: compressed copies, the headers that it asks for, and assets that are kept for ever. */
export function siteHandler(folder: string): RequestListener {
  const headers = JSON.parse(readFileSync(join(folder, "headers.json"), "utf8")) as Record<string, string>;
  const serve = sirv(folder, {
    // Looks at the files as they are now, so that a build is seen by whoever reads the site meanwhile.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (reply, path) => {
      for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
      const cache = path.startsWith("/assets/") ? `public, max-age=${YEAR}, immutable` : "no-cache";
      reply.setHeader("Cache-Control", cache);
    },
  });
  return (request, reply) => serve(request, reply, () => void reply.writeHead(404).end("Not found\n"));
}
