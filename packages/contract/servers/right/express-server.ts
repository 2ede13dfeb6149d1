import { fileURLToPath } from "node:url";
import { startTestServer } from "@hwc-users/testing";
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from "express";
import { middleware } from "express-openapi-validator";
import { createContext } from "./create-context.ts";
import { type Reason, reject, writeReply } from "./reply.ts";
import type { RequestContext } from "./request-context.ts";
import type { RunningServer } from "./start-server.ts";
import { apply, assign, respond } from "./steps/effect.ts";
import { findAccounts } from "./steps/values.ts";
import { type Arguments, createStore } from "./store.ts";
import { TOKENS } from "./tokens.ts";

const DOCUMENT = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.yaml"));

/** The reasons for the statuses with which the validator rejects requests. */
const REASONS: Record<number, Reason> = {
  401: "unauthorized",
  404: "unknownPath",
  405: "wrongMethod",
  415: "mediaType",
  500: "failed",
};

/** Starts a server that checks requests with express and express-openapi-validator. */
export async function startExpressServer(base: Arguments): Promise<RunningServer> {
  const store = createStore(base);
  const hasToken = (header: string) => (request: Request) => request.get(header) === TOKENS[header];
  const change = apply(assign);
  const contextOf = (request: Request): RequestContext => ({
    ...createContext(request, Buffer.of(), store),
    body: request.body,
  });
  const app = express();
  app.use(express.json());
  app.use(
    middleware({
      apiSpec: DOCUMENT,
      validateSecurity: {
        handlers: {
          MeetingToken: hasToken("X-Access-Token"),
          WorkspaceToken: hasToken("X-Auth-Token"),
          WorkspaceSignature: () => false,
        },
      },
    }),
  );
  const handle: RequestHandler = (request, response) => {
    const context = contextOf(request);
    const reply = findAccounts(context) ?? change(context) ?? respond(context);
    if (reply) writeReply(reply, response);
  };
  app.use(handle);
  const handleError: ErrorRequestHandler = (error: { status?: number }, request, response, _next) => {
    const reason = REASONS[error.status ?? 500] ?? "invalid";
    writeReply(reject(contextOf(request), reason), response);
  };
  app.use(handleError);
  const server = await startTestServer(app);
  return { ...server, snapshot: store.snapshot };
}
