import type { PortableReply } from "../reply-handler.ts";

const PAGE = `<!doctype html>
<html lang="en"><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>
`;

/**
 * Responds with an HTML page, as a proxy in between does.
 *
 * @example
 * faults.next("updateUser", [html(502)]);
 */
export function html(code = 200): PortableReply {
  return ({ response }) => void response.writeHead(code, { "Content-Type": "text/html; charset=utf-8" }).end(PAGE);
}
