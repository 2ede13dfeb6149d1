import type { Reply } from "../reply.ts";

const PAGE = `<!doctype html>
<html lang="en"><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>
`;

/**
 * Answers with a page, as a proxy on the way does.
 *
 * @example
 * faults.next("updateUser", [html(502)]);
 */
export function html(code = 200): Reply {
  return ({ response }) => void response.writeHead(code, { "Content-Type": "text/html; charset=utf-8" }).end(PAGE);
}
