import { isSuccess } from "@hwc-users/spec";
import { changeBody } from "./reply.ts";
import type { Reply, RequestContext } from "./request-context.ts";

type Finish = (reply: Reply, context: RequestContext) => Reply;
type Body = Record<string, unknown>;

/** Changes the replies with a status. */
export function onStatus(status: number, change: Finish): Finish {
  return (reply, context) => (reply.status === status ? change(reply, context) : reply);
}

/** Changes the body of each success that has one. */
export function onSuccess(change: (body: Body, context: RequestContext) => unknown): Finish {
  return (reply, context) => (isSuccess(reply.status) ? changeBody(reply, (body) => change(body, context)) : reply);
}

/** Changes the body of each error. */
export function onError(change: (body: Body, context: RequestContext) => unknown): Finish {
  return (reply, context) => (isSuccess(reply.status) ? reply : changeBody(reply, (body) => change(body, context)));
}

/** Adds headers to each reply. */
export function withHeaders(headers: Record<string, string>): (reply: Reply) => Reply {
  return (reply) => ({ ...reply, headers: { ...reply.headers, ...headers } });
}
