import type { Reply } from "../reply.ts";

/**
 * Sends the client to the same path and query, at the origin that it called or at the server's other one. Nothing more is
 * scripted by it: there, the next scripted reply of the operation answers, or `ok()`.
 *
 * @example
 * faults.next("updateUser", [redirect("other", 308)]);
 */
export function redirect(to: "same" | "other", code = 307): Reply {
  return ({ request, response, urls }) => {
    const opposite = request.origin === "first" ? "other" : "first";
    const target = urls[to === "same" ? request.origin : opposite];
    response.writeHead(code, { Location: target + request.url }).end();
  };
}
