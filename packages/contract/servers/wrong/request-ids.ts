import { randomUUID } from "node:crypto";
import { onError, onStatus, withHeaders } from "../right/change-reply.ts";
import { changeBody } from "../right/reply.ts";
import type { Reply } from "../right/request-context.ts";
import type { ServerParts } from "../right/start-server.ts";
import type { WrongServer } from "./wrong-server.ts";

const ID = "26701eb8f982b175b70776316d46e33e";

/** Servers whose request IDs identify no request. */
export const REQUEST_ID_SERVERS: readonly WrongServer[] = [
  ...["updateMyInfo", "updateUser", "batchUpdateUserStatus", "updateUserInfo"].map((operationId) => ({
    name: "sends a constant request ID",
    operationId,
    create: () => ({ finish: withId(() => ID) }),
    named: /header X-Request-Id: is the same for different requests/,
  })),
  entry(
    "sends another request ID in the body",
    { finish: onError((body) => ({ ...body, request_id: ID })) },
    /differs from request_id of the body/,
  ),
  entry(
    "sends no request ID",
    { finish: withoutHeader("X-Request-Id") },
    /^response 200 header X-Request-Id: the header is missing/,
  ),
  entry(
    "sends no request ID with 401",
    { finish: onStatus(401, withoutHeader("X-Request-Id")) },
    /^response 401 header X-Request-Id: the header is missing/,
  ),
  entry(
    "sends no request ID with 400",
    { finish: onStatus(400, withoutHeader("X-Request-Id")) },
    /^response 400 header X-Request-Id: the header is missing/,
  ),
  entry(
    "sends an empty request ID",
    { finish: withHeaders({ "X-Request-Id": "" }) },
    /header X-Request-Id: the header is missing/,
  ),
  entry(
    "sends a request ID per status",
    { finish: withId(({ status }) => `status-${status}`) },
    /header X-Request-Id: is the same/,
  ),
  {
    name: "sends each request ID twice",
    operationId: "updateMyInfo",
    create: twice,
    named: /header X-Request-Id: is the same/,
  },
  entry(
    "sends the request ID in another header",
    { finish: (reply) => withoutHeader("X-Request-Id")(withHeaders({ "X-Trace-Id": randomUUID() })(reply)) },
    /header X-Request-Id: the header is missing/,
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateMyInfo", create: () => parts, named };
}

/** Sends an ID in the header, and the same in the body if the body has one. */
function withId(create: (reply: Reply) => string) {
  return (reply: Reply): Reply => {
    const id = create(reply);
    const changed = changeBody(reply, (body) => ("request_id" in body ? { ...body, request_id: id } : body));
    return { ...changed, headers: { ...reply.headers, "X-Request-Id": id } };
  };
}

function withoutHeader(name: string) {
  return ({ headers: { [name]: _, ...headers }, ...reply }: Reply): Reply => ({ ...reply, headers });
}

function twice(): ServerParts {
  let count = 0;
  return { finish: withId(() => `request-${Math.floor(count++ / 2)}`) };
}
