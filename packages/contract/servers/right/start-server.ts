import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createContext } from "./create-context.ts";
import { writeReply } from "./reply.ts";
import type { Reply, RequestContext } from "./request-context.ts";
import { RIGHT_STEPS, type StepName } from "./steps/right-steps.ts";
import type { Step } from "./steps/step.ts";
import { type Arguments, createStore } from "./store.ts";

/** How a server handles its requests. Omitted parts are those of the right server. */
export interface ServerParts {
  steps?: Partial<Record<StepName, Step>>;
  /** The order of the steps. */
  order?: readonly StepName[];
  /** Changes each reply before it is written. */
  finish?(reply: Reply, context: RequestContext): Reply | Promise<Reply>;
  write?(reply: Reply, response: ServerResponse): void;
  /** The path before those of the operations, such as `/gateway/users`. */
  basePath?: string;
}

/** A server while it runs. */
export interface RunningServer {
  url: string;
  /** All accounts as text; missing when nothing can read the accounts of the server. */
  snapshot?(): string;
  close(): Promise<void>;
}

const ORDER = Object.keys(RIGHT_STEPS) as StepName[];

/** Starts a server in which each account has the values of the arguments. */
export async function startServer(base: Arguments, parts: ServerParts = {}): Promise<RunningServer> {
  const { order = ORDER, finish, write = writeReply, basePath } = parts;
  const store = createStore(base);
  const steps = { ...RIGHT_STEPS, ...parts.steps };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const context = createContext(request, await buffer(request), store, basePath);
    for (const name of order) {
      const reply = steps[name](context);
      if (reply) return write((await finish?.(reply, context)) ?? reply, response);
    }
    throw new Error("No step returned a reply.");
  }

  const server = createServer((request, response) => {
    // A client that disconnects during its body sent no whole request.
    handle(request, response).catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath ?? ""}`,
    snapshot: store.snapshot,
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}
