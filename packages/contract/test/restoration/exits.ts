import { existsSync } from "node:fs";
import type { ServerParts } from "../../servers/right/start-server.ts";
import type { TestClock } from "../command/test-clock.ts";
import type { Intervention, ReceivedRequest } from "./start-store-server.ts";

/** What a run can be ended with. */
export interface Run {
  clock: TestClock;
  /** Ends the run as Ctrl-C does. */
  interrupt(): void;
  /** Makes every check of a response throw an error. */
  breakChecks(): void;
}

/** A way in which a run ends. */
export interface Exit {
  title: string;
  /** What the server does with a request. */
  intervene?(request: ReceivedRequest, run: Run): Intervention | undefined;
  parts?: ServerParts;
  options?: string[];
  code: 0 | 1 | 2;
  /** What the standard error contains. */
  error?: string;
  /** Whether requests fail until the end, so that the run must report that it could not send the restoration. */
  isFinal?: true;
}

/** Whether a request follows a number of base requests: the four of the baseline, and those after changes. */
const isAfter = ({ bases }: ReceivedRequest, count = 12) => bases > count;
/** Whether a request changes an account that has its values, after a number of such requests. */
const isChange = ({ number, hasToken, isBase }: ReceivedRequest, after = 40) => number > after && hasToken && !isBase;
const close: Intervention = { reply: "close" };

/** Fails some requests, and then works again. */
function some(count: number, isFaulty: (request: ReceivedRequest) => boolean, intervention: Intervention) {
  let faults = 0;
  return (request: ReceivedRequest) => (isFaulty(request) && faults++ < count ? intervention : undefined);
}

/** Runs with other numbers of requests end at other points: after a change, a restoration, or a rejected request. */
const requestLimits: Exit[] = [1, 4, 5, 17, 18, 19, 20, 21, 50, 99, 150].map((count) => ({
  title: `--max-requests ${count}`,
  options: ["--max-requests", `${count}`],
  code: 2,
  error: "Raise --max-requests",
}));

/** A device whose writes fail. Not every system has it. */
const FULL = "/dev/full";
const failingOutput: Exit = {
  title: "an output file that cannot be written",
  options: ["--output", FULL],
  code: 2,
  error: "--output cannot be written",
};

export const EXITS: readonly Exit[] = [
  ...(existsSync(FULL) ? [failingOutput] : []),
  { title: "a complete run", code: 0 },
  { title: "a complete run with combinations", options: ["--cases", "30"], code: 0 },
  { title: "a run of one operation", options: ["--operation", "batchUpdateUserStatus"], code: 0 },
  ...requestLimits,
  {
    title: "--max-time between two requests",
    intervene: (request, { clock }) => void (isChange(request) && clock.advance(900_000)),
    code: 2,
    error: "Raise --max-time",
  },
  {
    title: "--max-time while a request hangs",
    intervene(request, { clock }) {
      if (!isChange(request)) return undefined;
      setImmediate(() => clock.advance(900_000));
      return { reply: "hang", isCarriedOut: true };
    },
    code: 2,
    error: "Raise --max-time",
  },
  {
    title: "an interruption between two requests",
    intervene: (request, { interrupt }) => void (isChange(request) && interrupt()),
    code: 2,
    error: "The run was interrupted.",
  },
  {
    title: "an interruption while a request hangs",
    intervene(request, { interrupt }) {
      if (!isChange(request)) return undefined;
      setImmediate(interrupt);
      return { reply: "hang", isCarriedOut: true };
    },
    code: 2,
    error: "The run was interrupted.",
  },
  {
    title: "a token that expires after a restoration",
    intervene: (request) => (isAfter(request) && request.hasToken ? { reply: 401 } : undefined),
    isFinal: true,
    code: 2,
    error: "Set HWC_ACCESS_TOKEN to a valid token.",
  },
  {
    title: "a token that loses its right after a restoration",
    intervene: (request) => (isAfter(request) && request.hasToken ? { reply: 403 } : undefined),
    isFinal: true,
    code: 2,
    error: "the token has no right to this operation (403)",
  },
  {
    title: "a rate limit for ever, after a restoration",
    intervene: (request) => (isAfter(request) ? { reply: 429 } : undefined),
    isFinal: true,
    code: 2,
    error: "the server limits the rate of requests (429)",
  },
  {
    title: "a rate limit that ends during the restoration",
    intervene: some(5, ({ number }) => number > 40, { reply: 429, headers: { "retry-after": "30" } }),
    options: ["--max-time", "20"],
    code: 2,
    error: "The run does not wait 30 s",
  },
  {
    title: "a rate limit that is shorter than --max-time",
    intervene: some(6, ({ number }) => number > 40, { reply: 429, headers: { "retry-after": "30" } }),
    code: 0,
  },
  {
    title: "a service that is down for ever, after a restoration",
    intervene: (request) => (isAfter(request) ? { reply: 503 } : undefined),
    isFinal: true,
    code: 2,
    error: "the service is down (503)",
  },
  {
    title: "a service that is down until the restoration, and carries requests out",
    intervene: some(3, ({ number }) => number > 40, {
      reply: 503,
      isCarriedOut: true,
      headers: { "retry-after": "50" },
    }),
    options: ["--max-time", "40"],
    code: 2,
    error: "the service is down (503)",
  },
  {
    title: "a gateway without its service, after a restoration",
    intervene: (request) => (isAfter(request) && request.hasToken ? { reply: 502 } : undefined),
    isFinal: true,
    code: 2,
    error: "the accounts may have other values",
  },
  {
    title: "errors 500 of requests that are carried out",
    intervene: some(5, isChange, { reply: 500, isCarriedOut: true }),
    code: 1,
  },
  {
    title: "rejections of requests that are carried out",
    intervene: some(5, isChange, { reply: 400, isCarriedOut: true }),
    code: 1,
  },
  {
    title: "three requests without a response",
    intervene: some(3, isChange, { ...close, isCarriedOut: true }),
    code: 1,
  },
  {
    title: "a server without responses, after a restoration",
    intervene: (request) => (isAfter(request) ? close : undefined),
    isFinal: true,
    code: 2,
    error: "no response to the request of --accounts",
  },
  {
    title: "redirects of requests that are carried out",
    intervene: some(5, isChange, { reply: 302, headers: { location: "/" }, isCarriedOut: true }),
    code: 1,
  },
  {
    title: "a check that throws an error",
    intervene: (request, { breakChecks }) => void (isChange(request) && breakChecks()),
    code: 2,
    error: "a check is broken",
  },
  {
    title: "a second operation without a right",
    intervene: ({ operationId, number }) => (operationId === "updateUser" && number > 4 ? { reply: 403 } : undefined),
    isFinal: true,
    code: 2,
    error: "updateUser: the token has no right to this operation (403)",
  },
  {
    title: "a second operation whose base request fails",
    intervene: ({ operationId }) => (operationId === "updateUser" ? { reply: 400 } : undefined),
    code: 2,
    error: "updateUser: the server rejects the request of --accounts (400)",
  },
  { title: "a server without a check of values", parts: { steps: { validate: () => undefined } }, code: 1 },
  { title: "a server without a check of tokens", parts: { steps: { checkToken: () => undefined } }, code: 1 },
];
