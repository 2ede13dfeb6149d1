import { successBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendJson } from "../send.ts";

/**
 * Responds with 200 and the first half of a JSON body. The length matches, so nothing in HTTP shows the cut.
 *
 * @example
 * faults.next("updateUser", [cutJson()]);
 */
export function cutJson(): PortableReply {
  return ({ operation, response }) => {
    const json = successBody(operation);
    sendJson(response, 200, json.slice(0, json.length / 2));
  };
}

/**
 * Responds with 200 and a body that does not parse, although its content type is JSON.
 *
 * @example
 * faults.next("updateUser", [malformedJson()]);
 */
export function malformedJson(): PortableReply {
  return ({ response }) => sendJson(response, 200, '{"name": ,,}');
}

/**
 * Responds with 200 and the JSON `null`.
 *
 * @example
 * faults.next("updateUser", [nullBody()]);
 */
export function nullBody(): PortableReply {
  return ({ response }) => sendJson(response, 200, "null");
}

/**
 * Responds with 200 and the body of a success, with the content type of plain text.
 *
 * @example
 * faults.next("updateUser", [wrongType()]);
 */
export function wrongType(): PortableReply {
  return ({ operation, response }) =>
    void response.writeHead(200, { "Content-Type": "text/plain" }).end(successBody(operation));
}
