import type { ServerResponse } from "node:http";
import { isObject } from "@hwc-users/spec";
import type { Reply, RequestContext } from "./request-context.ts";

/** The reasons for a rejection, with the documented error code of each service. */
const ERRORS = {
  invalid: { status: 400, message: "A parameter is not legal.", Meeting: "USG.000000003", Workspace: "APIG.0201" },
  unauthorized: { status: 401, message: "Authentication failed.", Meeting: "USG.000000004", Workspace: "APIGW.0301" },
  unknownAccount: {
    status: 400,
    message: "The user account does not exist.",
    Meeting: "USG.201040000",
    Workspace: "WKS.00170312",
  },
  unknownPath: { status: 404, message: "The API does not exist.", Meeting: "APIGW.0101", Workspace: "APIGW.0101" },
  wrongMethod: { status: 405, message: "The method is not allowed.", Meeting: "APIGW.0101", Workspace: "APIGW.0101" },
  withoutLength: { status: 411, message: "The length is missing.", Meeting: "APIG.0201", Workspace: "APIG.0201" },
  mediaType: { status: 415, message: "The media type is unknown.", Meeting: "APIG.0201", Workspace: "APIG.0201" },
  tooManyRequests: { status: 429, message: "Too many requests.", Meeting: "APIGW.0308", Workspace: "APIGW.0308" },
  failed: { status: 500, message: "The service failed.", Meeting: "USG.000000002", Workspace: "WKS.00000003" },
} as const;

export type Reason = keyof typeof ERRORS;

/** Creates a reply with the documented error of a reason. */
export function reject({ operation, requestId }: RequestContext, reason: Reason): Reply {
  const { status, message, Meeting, Workspace } = ERRORS[reason];
  const isMeeting = operation.service === "Meeting";
  const body = { error_code: isMeeting ? Meeting : Workspace, error_msg: message };
  return json(status, requestId, isMeeting ? { ...body, request_id: requestId } : body);
}

export function json(status: number, requestId: string, body: unknown): Reply {
  return { status, headers: { "Content-Type": "application/json;charset=UTF-8", "X-Request-Id": requestId }, body };
}

/** Writes a reply with its body as JSON. */
export function writeReply({ status, headers, body }: Reply, response: ServerResponse): void {
  response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
}

/** Changes the body of a reply that has an object as its body. */
export function changeBody(reply: Reply, change: (body: Record<string, unknown>) => unknown): Reply {
  return isObject(reply.body) ? { ...reply, body: change(reply.body) } : reply;
}
