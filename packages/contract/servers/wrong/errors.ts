import { operations } from "@hwc-users/spec";
import { onError, onStatus } from "../right/change-reply.ts";
import type { ServerParts } from "../right/start-server.ts";
import type { WrongServer } from "./wrong-server.ts";

type Body = Record<string, unknown>;

/** Servers whose errors are not the documented ones. */
export const ERROR_SERVERS: readonly WrongServer[] = [
  entry("sends no error code", ({ error_code: _, ...body }) => body, /^response 40[01] \/error_code: is missing/),
  entry("sends no error message", ({ error_msg: _, ...body }) => body, /^response 40[01] \/error_msg: is missing/),
  entry(
    "sends an empty error code",
    (body) => ({ ...body, error_code: "" }),
    /^response 40[01] \/error_code: is empty/,
  ),
  entry(
    "sends an empty error message",
    (body) => ({ ...body, error_msg: "" }),
    /^response 40[01] \/error_msg: is empty/,
  ),
  entry(
    "sends null as the error code",
    (body) => ({ ...body, error_code: null }),
    /^response 40[01] \/error_code: is null/,
  ),
  entry(
    "sends null as the error message",
    (body) => ({ ...body, error_msg: null }),
    /^response 40[01] \/error_msg: is null/,
  ),
  entry(
    "sends a number as the error code",
    (body) => ({ ...body, error_code: 3 }),
    /^response 40[01] \/error_code: must be/,
  ),
  entry(
    "sends an object as the error message",
    (body) => ({ ...body, error_msg: {} }),
    /^response 40[01] \/error_msg: must be/,
  ),
  ...["errorCode", "code", "error", "errCode", "ERROR_CODE"].map((name) =>
    entry(
      `names the error code "${name}"`,
      ({ error_code, ...body }) => ({ ...body, [name]: error_code }),
      /\/error_code: is missing/,
    ),
  ),
  ...["errorMsg", "message", "error_message", "msg"].map((name) =>
    entry(
      `names the error message "${name}"`,
      ({ error_msg, ...body }) => ({ ...body, [name]: error_msg }),
      /\/error_msg: is missing/,
    ),
  ),
  entry(
    "wraps errors in an object",
    (body) => ({ error: body }),
    /^response 40[01] \/(error_code)?: (is missing|none)/,
  ),
  entry("sends errors in a list", (body) => [body], /^response 40[01] \/: must be an object/),
  reply("sends HTML errors", { "Content-Type": "text/html" }, "<h1>Bad Request</h1>", /^response 40[01] as JSON/),
  reply("sends plain text errors", { "Content-Type": "text/plain" }, "Bad Request", /^response 40[01] as JSON/),
  reply(
    "sends errors as text",
    { "Content-Type": "text/plain" },
    undefined,
    /^response 40[01] as JSON: expected the content type/,
  ),
  reply(
    "sends cut errors",
    {},
    '{"error_code":"USG.000000003","err',
    /^response 40[01] as JSON: the body is not valid JSON/,
  ),
  reply("sends empty errors", {}, "", /^response 40[01] as JSON: the body is empty/),
  ...operations.map(({ operationId }) => ({
    name: "sends no error code with 400",
    operationId,
    create: () => ({
      finish: onStatus(
        400,
        onError(({ error_code: _, ...body }) => body),
      ),
    }),
    named: /^response 400 \/error_code: is missing/,
  })),
  entry(
    "sends the code of another status",
    (body) => ({ ...body, error_code: "USG.000000002" }),
    /error_code: USG.000000002 is documented with 500/,
  ),
  entry("sends a number as the request ID", (body) => ({ ...body, request_id: 1 }), /request_id: must be/),
];

function entry(name: string, change: (body: Body) => unknown, named: RegExp): WrongServer {
  return { name, operationId: "updateMyInfo", create: () => ({ finish: onError(change) }), named };
}

/** Sends other text in errors; by default the right one. */
function reply(name: string, headers: Record<string, string>, text: string | undefined, named: RegExp): WrongServer {
  const create = (): ServerParts => ({
    write(sent, response) {
      const isError = sent.status >= 400;
      const body = sent.body === undefined ? "" : JSON.stringify(sent.body);
      response.writeHead(sent.status, { ...sent.headers, ...(isError && headers) });
      response.end(isError ? (text ?? body) : body);
    },
  });
  return { name, operationId: "updateMyInfo", create, named };
}
