import { existsSync, readFileSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { siteHandler } from "../server/site-handler.ts";

const EVENTS = "/live-reload";
const SCRIPT = "/live-reload.js";
const CODE = `new EventSource("${EVENTS}").onmessage = () => location.reload();\n`;

/** A request handler that can reload the open pages. */
export interface LiveReload {
  handler: RequestListener;
  /** Reloads every open page. */
  reload(): void;
  /** Ends the event streams, which would keep the server open. */
  close(): void;
}

/**
 * Serves a built site, with a script in each page that reloads it. The Content-Security-Policy of the site allows the script,
 * because it is a file of the same origin.
 */
export function liveReload(folder: string): LiveReload {
  const site = siteHandler(folder);
  const streams = new Set<ServerResponse>();
  return {
    handler(request, response) {
      const { url = "/" } = request;
      const [, page] = /^\/([\w/-]*)(?:\.html)?(?:\?|$)/.exec(url) ?? [];
      const file = join(folder, `${page?.replace(/(^|\/)$/, "$1index")}.html`);
      if (url === EVENTS) {
        response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": connected\n\n");
        response.on("close", () => streams.delete(response));
        streams.add(response);
      } else if (url === SCRIPT) response.writeHead(200, { "Content-Type": "text/javascript" }).end(CODE);
      else if (page !== undefined && existsSync(file))
        response
          .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
          .end(readFileSync(file, "utf8").replace("</head>", `<script src="${SCRIPT}"></script>\n</head>`));
      else site(request, response);
    },
    reload() {
      for (const stream of streams) stream.write("data: reload\n\n");
    },
    close() {
      for (const stream of streams) stream.end();
    },
  };
}
