import type { PortableReply } from "../reply-handler.ts";

/**
 * Redirects to the same path and query, on the origin of the request or on the server's other origin. The redirected request
 * gets the next reply in the queue.
 *
 * @example
 * faults.next("updateUser", [redirect("other", 308)]);
 */
export function redirect(to: "same" | "other", code = 307): PortableReply {
  return ({ request, response, urls }) => {
    const opposite = request.origin === "first" ? "other" : "first";
    const target = urls[to === "same" ? request.origin : opposite];
    response.writeHead(code, { Location: target + request.url }).end();
  };
}
