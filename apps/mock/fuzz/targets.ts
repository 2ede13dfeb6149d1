import assert from "node:assert/strict";
import fc from "fast-check";
import type { MockOptions } from "../src/options/mock-options.ts";
import { type HostileRequest, SECRET } from "./hostile-request.ts";
import { call, checkQuietScope, prepareQuietScope } from "./quiet-scope.ts";
import { apiRequest } from "./requests/api-requests.ts";
import { brokenHttp } from "./requests/broken-http.ts";
import { controlRequest } from "./requests/control-requests.ts";
import { faultRequest } from "./requests/fault-requests.ts";
import { proxyRequest } from "./requests/proxy-requests.ts";
import { smuggling } from "./requests/smuggling.ts";
import { userRequest } from "./requests/user-requests.ts";
import { CHOICE_HEADER, type HostileUpstream } from "./upstream/hostile-upstream.ts";
import { VALID_BODY } from "./upstream/responses.ts";

/** A mock with options, and the hostile requests that it gets. */
export interface Target {
  name: string;
  options: MockOptions;
  requests: fc.Arbitrary<HostileRequest>;
  /** Whether every body is one of the mock, not of a fault, a script or another server. */
  hasOwnBodies: boolean;
  /** Called before the first request. */
  prepare?(url: string): Promise<void>;
  /** Rejects if the mock does not respond to plain requests as before. */
  check(url: string): Promise<void>;
}

/** Shorter than any test waits. Only the upstream's silence takes that long. */
const UPSTREAM_TIMEOUT_MS = 1000;
/** The upstream closes connections without notice, so each one that the proxy keeps open may fail once. */
const MAX_TRIES = 100;

/** The mocks that are fuzzed. */
export function targetsOf(upstream: HostileUpstream): readonly Target[] {
  return [
    {
      name: "mock with --echo",
      options: { echo: true },
      requests: mix([apiRequest, 10], [userRequest, 6], [brokenHttp, 6], [smuggling, 2]),
      hasOwnBodies: true,
      check: (url) => checkStatus(url, 200),
    },
    {
      name: "mock with --faults and a control API without a token",
      options: { faults: true, control: true, seed: 1 },
      requests: mix([apiRequest, 4], [faultRequest, 4], [controlRequest, 4], [brokenHttp, 1]),
      hasOwnBodies: false,
      prepare: prepareQuietScope,
      check: (url) => checkQuietScope(url, false),
    },
    {
      name: "mock with --stateful and a control API with a token",
      options: { stateful: true, faults: true, control: true, controlToken: SECRET },
      requests: mix([userRequest, 10], [controlRequest, 4], [faultRequest, 1], [apiRequest, 1]),
      hasOwnBodies: false,
      prepare: prepareQuietScope,
      check: (url) => checkQuietScope(url, true),
    },
    {
      name: "proxy",
      options: { upstream: upstream.url, upstreamTimeout: UPSTREAM_TIMEOUT_MS, faults: true },
      requests: mix([proxyRequest, 12], [smuggling, 4], [brokenHttp, 2], [apiRequest, 1], [faultRequest, 1]),
      hasOwnBodies: false,
      check: (url) => checkProxy(url, upstream),
    },
    {
      name: "proxy with --errors",
      options: { upstream: upstream.url, upstreamTimeout: UPSTREAM_TIMEOUT_MS, errors: true },
      requests: mix([proxyRequest, 10], [smuggling, 2], [userRequest, 4], [brokenHttp, 1]),
      hasOwnBodies: false,
      check: (url) => checkProxy(url, upstream),
    },
  ];
}

async function checkStatus(url: string, status: number): Promise<void> {
  assert.equal((await call(url, "updateMyInfo")).status, status, "a plain request");
}

async function checkProxy(url: string, { problems }: HostileUpstream): Promise<void> {
  let response: Response;
  let tries = 0;
  do {
    tries++;
    response = await call(url, "updateMyInfo", { [CHOICE_HEADER]: "valid" });
  } while (response.status === 502 && tries < MAX_TRIES);
  assert.equal(await response.text(), VALID_BODY, "a plain request");
  assert.deepEqual(problems, [], "what the upstream received");
}

function mix(
  ...parts: readonly [arbitrary: fc.Arbitrary<HostileRequest>, weight: number][]
): fc.Arbitrary<HostileRequest> {
  return fc.oneof(...parts.map(([arbitrary, weight]) => ({ arbitrary, weight })));
}
