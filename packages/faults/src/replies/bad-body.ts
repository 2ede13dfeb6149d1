import { bodyToSpoil } from "../bodies.ts";
import type { Reply } from "../reply.ts";
import { sendJson } from "../send.ts";

/**
 * Answers 200 with the first half of a JSON body, as if it were the whole: nothing in HTTP shows the cut.
 *
 * @example
 * faults.next("updateUser", [cutJson()]);
 */
export function cutJson(): Reply {
  return ({ operation, response }) => {
    const json = bodyToSpoil(operation);
    sendJson(response, 200, json.slice(0, json.length / 2));
  };
}

/**
 * Answers 200 with a body that calls itself JSON and that no parser takes.
 *
 * @example
 * faults.next("updateUser", [malformedJson()]);
 */
export function malformedJson(): Reply {
  return ({ response }) => sendJson(response, 200, '{"name": ,,}');
}

/**
 * Answers 200 with the JSON `null`.
 *
 * @example
 * faults.next("updateUser", [nullBody()]);
 */
export function nullBody(): Reply {
  return ({ response }) => sendJson(response, 200, "null");
}

/**
 * Answers 200 with the body of a success that calls itself plain text.
 *
 * @example
 * faults.next("updateUser", [wrongType()]);
 */
export function wrongType(): Reply {
  return ({ operation, response }) =>
    void response.writeHead(200, { "Content-Type": "text/plain" }).end(bodyToSpoil(operation));
}
