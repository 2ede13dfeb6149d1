import { existsSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import type { ServerParts } from "../../servers/right/start-server.ts";
import { apply, assign } from "../../servers/right/steps/effect.ts";
import { sendBaseRequests } from "../../servers/run/send-base-requests.ts";
import type { PlannedChange } from "../../src/plan/planned-changes.ts";
import { FAST, runCommand, writeAccounts } from "../command/run-command.ts";
import { type TestClock, testClock } from "../command/test-clock.ts";
import { ENV, NAMED } from "./accounts.ts";
import { type Intervention, type ReceivedRequest, startStoreServer } from "./start-store-server.ts";

const checks = vi.hoisted(() => ({ areBroken: false }));
vi.mock("../../src/checks/check-response.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/checks/check-response.ts")>();
  return {
    createResponseChecker: () => {
      const check = original.createResponseChecker();
      return (...args: Parameters<typeof check>) => {
        if (checks.areBroken) throw new TypeError("a check is broken");
        return check(...args);
      };
    },
  };
});
afterEach(() => {
  checks.areBroken = false;
});

/** What a run can be ended with. */
interface Run {
  clock: TestClock;
  /** Ends the run as Ctrl-C does. */
  interrupt(): void;
}

/** A way in which a run ends. */
interface Exit {
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

const EXITS: Exit[] = [
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
    intervene: (request) => {
      if (isChange(request)) checks.areBroken = true;
      return undefined;
    },
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

/** Runs the command with writes for all operations. */
async function runExit({ intervene = () => undefined, parts, options = [] }: Exit) {
  const controller = new AbortController();
  const run: Run = { clock: testClock(), interrupt: () => controller.abort() };
  const server = await startStoreServer((request) => intervene(request, run), parts);
  const before = server.snapshot();
  const accounts = writeAccounts(NAMED);
  const args = ["--target", server.url, "--allow-writes", "--accounts", accounts, "--seed", "1", ...FAST, ...options];
  const control = { clock: run.clock, interruption: controller.signal };
  const output = await runCommand(["--cases", "0", ...args], ENV, control);
  return { ...output, server, before, after: server.snapshot() };
}

test("the table has at least 24 exits", () => expect(EXITS.length).toBeGreaterThanOrEqual(24));

test.for(EXITS)("accounts are byte-identical after $title", async (exit) => {
  const { code, error, out, before, after, server } = await runExit(exit);
  await server.close();
  expect(after).toBe(before);
  expect(error).toContain(exit.error ?? "");
  expect(error.includes("the accounts may have other values")).toBe(exit.isFinal ?? false);
  expect(code).toBe(exit.code);
  if (exit !== failingOutput) expect(out).toContain("Contract of ");
});

test("each test case starts with the values of the file", async () => {
  const late: ReceivedRequest[] = [];
  const { code, server } = await runExit({
    title: "",
    intervene(request) {
      if (request.isChanged && !request.isBase) late.push(request);
      return undefined;
    },
    code: 0,
  });
  await server.close();
  expect(code).toBe(0);
  expect(late).toEqual([]);
});

test.for([401, 403, 429, 503])("accounts that a %i for ever keeps from being restored are reported", async (status) => {
  let isEnded = false;
  let isChanged = false;
  const { code, error, out, server, before } = await runExit({
    title: "",
    intervene(request) {
      isChanged ||= request.isChanged;
      return isChanged && !isEnded && request.hasToken ? { reply: status } : undefined;
    },
    code: 2,
  });
  isEnded = true;
  expect(code).toBe(2);
  expect(error).toMatch(
    /^updateMyInfo: the accounts may have other values than --accounts\. updateMyInfo: the .*\(\d+\)/m,
  );
  expect(out).toMatch(/✗ the accounts were not restored: updateMyInfo: .*\n {4}curl -i -X PUT .*--data-raw/);
  await sendBaseRequests(server.url, NAMED);
  expect(server.snapshot()).toBe(before);
  await server.close();
});

test("only the announced fields differ at a server that resets omitted fields", async () => {
  const resets = apply((account, fields, { body }) => {
    if (Array.isArray(body)) assign(account, fields);
    else account.fields = { ...fields };
  });
  const { code, out, before, after, server } = await runExit({
    title: "",
    parts: { steps: { apply: resets } },
    options: ["--report", "json"],
    code: 0,
  });
  await server.close();
  expect(code).toBe(0);
  const { plannedChanges } = JSON.parse(out) as { plannedChanges: PlannedChange[] };
  const announced = Object.fromEntries(plannedChanges.map(({ operationId, omitted }) => [operationId, omitted]));
  expect(differentFields(before, after)).toEqual({
    "owner of the token": announced["updateMyInfo"]?.toSorted(),
    test010: announced["updateUser"]?.toSorted(),
    [`${NAMED["updateUserInfo"]?.["project_id"]}/${NAMED["updateUserInfo"]?.["user_id"]}`]:
      announced["updateUserInfo"]?.toSorted(),
  });
});

/** The names of the fields that differ in two states of the accounts, by account. */
function differentFields(before: string, after: string): Record<string, string[]> {
  const read = (snapshot: string) =>
    new Map(
      (JSON.parse(snapshot) as [string, [string, unknown][]][]).map(([id, fields]) => [id, Object.fromEntries(fields)]),
    );
  const later = read(after);
  const different = [...read(before)].map(([id, fields]) => {
    const others = later.get(id) ?? {};
    const names = Object.keys({ ...fields, ...others }).filter((name) => fields[name] !== others[name]);
    return [id, names.sort()] as const;
  });
  return Object.fromEntries(different.filter(([, names]) => names.length > 0));
}
