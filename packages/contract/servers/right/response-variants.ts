import { isObject } from "@hwc-users/spec";
import { onError, onSuccess, withHeaders } from "./change-reply.ts";
import { changeBody, writeReply } from "./reply.ts";
import type { Reply, RequestContext } from "./request-context.ts";
import type { ServerParts } from "./start-server.ts";

type Finish = (reply: Reply, context: RequestContext) => Reply;

/** Responses that conform although they differ from those of the right server. */
export const RESPONSE_VARIANTS: Readonly<Record<string, ServerParts>> = {
  "sends unknown fields and unknown values": {
    finish: onSuccess((body) => ({
      ...body,
      adminType: 9,
      license: 7,
      userType: 3,
      newField: { a: [1] },
      version: null,
    })),
  },
  "sends unknown error codes in Chinese": {
    finish: onError((body) => ({ ...body, error_code: "USG.999999999", error_msg: "参数不合法", details: [] })),
  },
  "omits all fields but the account": { finish: onSuccess(({ id, userAccount }) => ({ id, userAccount })) },
  "omits the request ID in errors": { finish: onError(({ request_id: _, ...body }) => body) },
  "sends null in all fields but the account": {
    finish: onSuccess(({ id, userAccount, ...body }) => ({
      ...Object.fromEntries(Object.keys(body).map((name) => [name, null])),
      id,
      ...(userAccount !== undefined && { userAccount }),
    })),
  },
  "masks the email address and the phone number": {
    finish: onSuccess((body) => ("email" in body ? { ...body, email: "******", phone: "+86173****9807" } : body)),
  },
  "sends the error code that means success": {
    finish: onSuccess((body, { operation }) =>
      operation.service === "Workspace" ? { ...body, error_code: "WKS.00000000", error_msg: "" } : body,
    ),
  },
  "rejects an unknown desktop user with 404": {
    finish: (reply) =>
      isObject(reply.body) && reply.body["error_code"] === "WKS.00170312"
        ? changeBody({ ...reply, status: 404 }, (body) => ({ ...body, error_code: "APIGW.0101" }))
        : reply,
  },
  "rejects unknown methods with 501": {
    finish: (reply) => (reply.status === 405 ? { ...reply, status: 501 } : reply),
  },
  "rejects tokens with another documented code": {
    finish: (reply, { operation }) =>
      reply.status === 401 && operation.service === "Meeting"
        ? changeBody(reply, (body) => ({ ...body, error_code: "MMC.118000001" }))
        : reply,
  },
  "names the content type without a charset": { finish: withHeaders({ "Content-Type": "application/json" }) },
  "adds headers of a gateway": {
    finish: withHeaders({ Server: "api-gateway", Pragma: "No-cache", "Set-Cookie": "a=b" }),
  },
  "writes header names in capitals": { finish: withHeaderNames((name) => name.toUpperCase()) },
  "writes header names in small letters": { finish: withHeaderNames((name) => name.toLowerCase()) },
  "closes each connection": { finish: withHeaders({ Connection: "close" }) },
  "sends all bodies in chunks": {
    write: ({ status, headers, body }, response) => {
      response.writeHead(status, headers).flushHeaders();
      response.end(body === undefined ? undefined : JSON.stringify(body));
    },
  },
  "sends the length of empty bodies": {
    write: (reply, response) =>
      writeReply(
        reply.body === undefined ? { ...reply, headers: { ...reply.headers, "Content-Length": "0" } } : reply,
        response,
      ),
  },
  "indents its JSON": {
    write: ({ status, headers, body }, response) => {
      response.writeHead(status, headers).end(body === undefined ? undefined : `${JSON.stringify(body, null, 2)}\n`);
    },
  },
};

function withHeaderNames(change: (name: string) => string): Finish {
  return (reply) => ({
    ...reply,
    headers: Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [change(name), value])),
  });
}
