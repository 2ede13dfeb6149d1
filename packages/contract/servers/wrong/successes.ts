import { isObject } from "@hwc-users/spec";
import { onStatus, onSuccess } from "../right/change-reply.ts";
import { changeBody } from "../right/reply.ts";
import type { Reply } from "../right/request-context.ts";
import type { ServerParts } from "../right/start-server.ts";
import type { WrongServer } from "./wrong-server.ts";

type Body = Record<string, unknown>;

/** Servers whose successes are not the documented ones. */
export const SUCCESS_SERVERS: readonly WrongServer[] = [
  field("hidePhone", "false", /^response 200 \/hidePhone: must be a boolean/),
  field("status", "0", /^response 200 \/status: must be an integer/),
  field("sipNum", 1, /^response 200 \/sipNum: must be a string/),
  field("activeTime", "2020-09-27", /^response 200 \/activeTime: must be an integer/),
  field("activeTime", 1.5, /^response 200 \/activeTime: must be an integer/),
  field("corp", [], /^response 200 \/corp: must be an object/),
  field("vmrList", {}, /^response 200 \/vmrList: must be an array/),
  field("vmrList", ["1"], /^response 200 \/vmrList\/0: must be an object/),
  field("vmrList", [{ vmrMode: "0" }], /^response 200 \/vmrList\/0\/vmrMode: must be an integer/),
  field("devType", { model: 1 }, /^response 200 \/devType\/model: must be a string/),
  field("function", { enableRoom: 1 }, /^response 200 \/function\/enableRoom: must be a boolean/),
  entry(
    "updateUser",
    "wraps the user in an object",
    { finish: onSuccess((body) => ({ data: body })) },
    /^response 200 \/: none of the documented fields/,
  ),
  entry(
    "updateUser",
    "sends the user in a list",
    { finish: onSuccess((body) => [body]) },
    /^response 200 \/: must be an object/,
  ),
  entry(
    "updateUser",
    "sends an error with 200 to empty text",
    { finish: onEmptyText((reply) => changeBody(reply, (body) => ({ ...body, error_code: "USG.000000003" }))) },
    /^response 200: the body reports a failure/,
  ),
  entry(
    "updateUserInfo",
    "sends an error with 200 to a disabled user",
    {
      finish: onSuccess((body, { body: sent }) =>
        isObject(sent) && sent["disabled"] === true
          ? { error_code: "WKS.00170312", error_msg: "The user no longer exists." }
          : body,
      ),
    },
    /^response 200: the body reports a failure/,
  ),
  entry(
    "updateUserInfo",
    "sends a number as the ID",
    { finish: onSuccess((body) => ({ ...body, id: 1 })) },
    /^response 200 \/id: must be a string/,
  ),
  entry(
    "updateUser",
    "sends no body",
    { finish: onStatus(200, ({ body: _, ...reply }) => reply) },
    /^response 200 as JSON: the body is empty/,
  ),
  entry(
    "updateUser",
    "sends the user as text",
    { finish: onStatus(200, withType("text/plain")) },
    /^response 200 as JSON: expected the content type/,
  ),
  entry(
    "updateUser",
    "sends the user without a content type",
    { finish: onStatus(200, withType(undefined)) },
    /^response 200 as JSON: expected the content type/,
  ),
  entry(
    "updateMyInfo",
    "sends a body where none is documented",
    { finish: onStatus(200, (reply) => ({ ...reply, body: {} })) },
    /^response 200 without a body: expected no body/,
  ),
  entry(
    "batchUpdateUserStatus",
    "sends a body where none is documented",
    { finish: onStatus(200, (reply) => ({ ...reply, body: { success: true } })) },
    /^response 200 without a body: expected no body/,
  ),
  ...[201, 202, 204].map((status) =>
    entry(
      "updateMyInfo",
      `reports a success with ${status}`,
      { finish: onStatus(200, (reply) => ({ ...reply, status })) },
      new RegExp(`accepted: expected 200, got ${status}`),
    ),
  ),
  entry(
    "updateUser",
    "redirects empty text",
    {
      finish: onEmptyText((reply) => ({ ...reply, status: 307, headers: { ...reply.headers, Location: "/login" } })),
    },
    /^no redirects: got 307/,
  ),
];

function entry(operationId: string, name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId, create: () => parts, named };
}

function field(name: string, value: unknown, named: RegExp): WrongServer {
  const parts = { finish: onSuccess((body: Body) => ({ ...body, [name]: value })) };
  return entry("updateUser", `sends ${JSON.stringify(value)} as ${name}`, parts, named);
}

/** Changes the success of a request with an empty title. The base request has none, because a run needs its success. */
function onEmptyText(change: (reply: Reply) => Reply) {
  return onStatus(200, (reply, { body }) => (isObject(body) && body["title"] === "" ? change(reply) : reply));
}

function withType(type: string | undefined) {
  return ({ headers: { "Content-Type": _, ...headers }, ...reply }: Reply): Reply => ({
    ...reply,
    headers: { ...headers, ...(type !== undefined && { "Content-Type": type }) },
  });
}
