import { isDeepStrictEqual } from "node:util";
import { isObject } from "@hwc-users/spec";
import type { Reply, RequestContext } from "../../servers/right/request-context.ts";
import { type RunningServer, type ServerParts, startServer } from "../../servers/right/start-server.ts";
import { hasValidToken } from "../../servers/right/steps/access.ts";
import { RIGHT_STEPS } from "../../servers/right/steps/right-steps.ts";
import { sendBaseRequests } from "../../servers/run/send-base-requests.ts";
import { NAMED, STORED } from "./accounts.ts";

/** A request to the server of an exit. */
export interface ReceivedRequest {
  /** The number of the request, from 1. */
  number: number;
  /** The number of base requests before it. */
  bases: number;
  isBase: boolean;
  /** Whether the accounts have other values than before the run. */
  isChanged: boolean;
  hasToken: boolean;
  operationId: string;
}

/** What the server does instead of responding as the right one does. */
export interface Intervention {
  /** The status, or no response: the connection hangs, or is closed. */
  reply: number | "hang" | "close";
  headers?: Record<string, string>;
  /** Whether the server carries the request out, if it is valid. */
  isCarriedOut?: boolean;
}

export type Intervene = (request: ReceivedRequest) => Intervention | undefined;

export interface StoreServer extends RunningServer {
  snapshot(): string;
}

/** Starts a right server with the stored accounts, in which some requests end otherwise. */
export async function startStoreServer(intervene: Intervene, parts: ServerParts = {}): Promise<StoreServer> {
  const interventions = new WeakMap<RequestContext, Intervention>();
  const steps = { ...RIGHT_STEPS, ...parts.steps };
  /** The accounts before the run. */
  let before: string | undefined;
  let number = 0;
  let bases = 0;
  let closes = false;

  const server = await startServer(STORED, {
    ...parts,
    steps: {
      ...parts.steps,
      checkRoute(context) {
        const intervention = before === undefined ? undefined : intervene(receive(context));
        if (intervention) interventions.set(context, intervention);
        if (intervention && !intervention.isCarriedOut) return replyOf(intervention);
        return steps.checkRoute(context);
      },
    },
    async finish(reply, context) {
      const intervention = interventions.get(context);
      if (intervention?.reply === "hang") await new Promise(() => {});
      closes = intervention?.reply === "close";
      return intervention ? replyOf(intervention) : ((await parts.finish?.(reply, context)) ?? reply);
    },
    write(reply, response) {
      if (closes) response.destroy();
      else
        response.writeHead(reply.status, reply.headers).end(reply.body === undefined ? "" : JSON.stringify(reply.body));
    },
  });

  function receive(context: RequestContext): ReceivedRequest {
    const hasToken = hasValidToken(context);
    const isBase = hasToken && isBaseRequest(context);
    const { operationId } = context.operation;
    const isChanged = context.store.snapshot() !== before;
    return { number: ++number, bases: isBase ? bases++ : bases, isBase, isChanged, hasToken, operationId };
  }

  await sendBaseRequests(server.url, STORED);
  const { snapshot } = server;
  if (!snapshot) throw new Error("The server cannot show its accounts.");
  before = snapshot();
  return { ...server, snapshot };
}

function replyOf({ reply, headers = {} }: Intervention): Reply {
  return { status: typeof reply === "number" ? reply : 500, headers };
}

function isBaseRequest({ method, operation, pathValues = {}, bytes }: RequestContext): boolean {
  const { body, ...values } = NAMED[operation.operationId] ?? {};
  const isSame = ([name, value]: [string, unknown]) => String(values[name]) === value;
  if (method !== operation.method) return false;
  return isDeepStrictEqual(parse(bytes), body) && Object.entries(pathValues).every(isSame);
}

function parse(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return isObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
