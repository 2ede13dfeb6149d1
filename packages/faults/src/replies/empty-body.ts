import type { PortableReply } from "../reply-handler.ts";

/**
 * How {@link emptyBody} marks the body as empty.
 *
 * @example
 * const options: EmptyBodyOptions = { as: "chunked" };
 */
export interface EmptyBodyOptions {
  /**
   * - `length`: `Content-Length: 0`
   * - `none`: no length; the end of the connection ends the body
   * - `chunked`: `Transfer-Encoding: chunked`, with only the last chunk
   */
  as: "length" | "none" | "chunked";
}

/**
 * Responds without a body.
 *
 * @example
 * faults.next("updateUser", [emptyBody({ as: "none" })]);
 */
export function emptyBody({ as }: EmptyBodyOptions, code = 200): PortableReply {
  return ({ response }) => {
    if (as === "length") response.setHeader("Content-Length", 0);
    if (as === "chunked") response.setHeader("Transfer-Encoding", "chunked");
    if (as === "none") {
      // Node adds one of these two headers unless both were removed.
      response.removeHeader("Content-Length");
      response.removeHeader("Transfer-Encoding");
      response.setHeader("Connection", "close");
    }
    response.writeHead(code).end();
  };
}
