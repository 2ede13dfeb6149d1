import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import os from "node:os";
import { join } from "node:path";
import { type CapturedRequest, type CapturingServer, startCapturingServer } from "@hwc-users/testing";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { createClients } from "./clients.ts";
import { ModUserDTO, UpdateUserRequest } from "./huaweicloud-sdk-meeting/index.ts";

type Call = () => Promise<unknown>;
type Reply = (response: ServerResponse, request: CapturedRequest) => void;

const SIGN_IN = "/v1/usg/acs/auth/account";

/** A server that both clients call in the tests of a file. */
export interface Comparison {
  url(): string;
  /** Sends the response to each call of the test, but not to a sign-in. Default: a user. */
  reply: Reply;
  /** Sends the response to each sign-in. Default: a token. */
  replyToSignIn: Reply;
  /** Makes calls one after another. Returns the requests that the server received, without sign-ins. */
  requestsOf(...calls: Call[]): Promise<CapturedRequest[]>;
  /** The call of `updateUser`: with the official client, and with ours. */
  updateUser(account?: string, body?: { email: string; sortLevel?: number }): readonly [Call, Call];
  /** How often a client signed in. */
  signIns(): number;
  /** What the official core has printed in this test. */
  printed(): string;
  /** The home folder, in which the official core keeps a file. */
  home: string;
}

/** Starts a server for the tests of a file. */
export function startComparison(): Comparison {
  const home = mkdtempSync(join(os.tmpdir(), "home-"));
  let server: CapturingServer;
  let printed = "";
  const targets = () => server.requests.map(({ target }) => target);

  const comparison: Comparison = {
    url: () => server.url,
    reply: replyWithUser,
    replyToSignIn: replyWithToken,
    async requestsOf(...calls) {
      const start = server.requests.length;
      for (const call of calls) await call();
      return server.requests.slice(start).filter(({ target }) => target !== SIGN_IN);
    },
    updateUser(account = "ming.li", body = { email: "ming.li@example.com" }) {
      const { official, ours } = createClients(server.url);
      const request = new UpdateUserRequest(account).withBody(Object.assign(new ModUserDTO(), body));
      return [
        () => official.meeting.updateUser(request),
        () => ours.meeting.updateUser({ account, body }, { retry: { minDelay: 1, maxDelay: 1 } }),
      ];
    },
    signIns: () => targets().filter((target) => target === SIGN_IN).length,
    printed: () => printed,
    home,
  };

  beforeAll(async () => {
    vi.spyOn(os, "homedir").mockReturnValue(home);
    server = await startCapturingServer((request, response) => {
      if (request.target === SIGN_IN) comparison.replyToSignIn(response, request);
      else comparison.reply(response, request);
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(home, { recursive: true });
  });
  beforeEach(() => {
    Object.assign(comparison, { reply: replyWithUser, replyToSignIn: replyWithToken });
    printed = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      printed += chunk;
      return true;
    });
    return () => write.mockRestore();
  });
  return comparison;
}

/** Sends a response with a body of JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

const replyWithUser: Reply = (response) => sendJson(response, 200, { id: "u1" });
const replyWithToken: Reply = (response) => sendJson(response, 200, { accessToken: "any-token" });

/** Makes calls one after another. Returns what each resolved to or rejected with. */
export async function outcomesOf(calls: readonly Call[]): Promise<unknown[]> {
  const outcomes = [];
  for (const call of calls) outcomes.push(await call().catch((error: unknown) => error));
  return outcomes;
}
