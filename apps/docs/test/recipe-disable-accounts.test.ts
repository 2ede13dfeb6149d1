import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Faults, ok, type ReplyHandler, reset, startFaults, status } from "@hwc-users/faults";
import { type RunningProcess, startProcess } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Project, writeProject } from "./code-blocks/project.ts";
import { readMarkdownFile } from "./code-blocks/read-blocks.ts";

const guide = readMarkdownFile("apps/docs/guides/recipe-disable-accounts.md");
const program = guide.filter(({ language }) => language === "ts");
const accounts = Array.from({ length: 2500 }, (_, index) => `user${index + 1}`);
const wrong = ["user1710", "user2015", "user2500"];
/** A chunk for which the service always breaks the connection. */
const unreachable = accounts.slice(900, 1000);

let faults: Faults;
let project: Project;
beforeAll(async () => {
  faults = await startFaults();
  project = writeProject(program);
  const rows = accounts.map((account) => `${account},Name of ${account}\r\n`);
  writeFileSync(join(project.folder, "accounts.csv"), `account,name\r\n${rows.join("")}`);
});
afterAll(async () => {
  project.remove();
  await faults.close();
});

/** Starts the program, on a stand-in for a terminal. */
function startProgram(): RunningProcess {
  const [file] = project.files.values();
  const started = startProcess(process.execPath, [file ?? ""], {
    cwd: project.folder,
    env: {
      HWC_BASE_URL: faults.url,
      NODE_OPTIONS: "--conditions=@hwc-users/source --import=data:text/javascript,process.stderr.isTTY=true",
    },
  });
  onTestFinished(() => started.stop());
  return started;
}

/** The requests that arrived, each with its accounts. */
function received(): { chunk: string[]; url: string; receivedAt: number }[] {
  const requests = faults.requests("batchUpdateUserStatus");
  return requests.map(({ body, url, receivedAt }) => ({ chunk: JSON.parse(body), url, receivedAt }));
}

function readOutcomes(): Record<string, string> {
  return JSON.parse(readFileSync(join(project.folder, "outcomes.json"), "utf8"));
}

const withOutcome = (outcomes: Record<string, string>, outcome: string) =>
  accounts.filter((account) => outcomes[account] === outcome);

/** Misbehaves for some chunks once, and for others always. The reply to the chunk of user1501 never comes, the first time. */
function createReply(onStall: () => void): ReplyHandler {
  const once: Record<string, ReplyHandler[]> = {
    user101: [1, 2, 3].map(() => status(429, { retryAfter: 1 })),
    user201: [status(500)],
    user301: [reset(), reset(), reset()],
    user1501: [onStall],
  };
  const rejected = status(400, { body: { error_code: "USG.201040000", error_msg: "No such account." } });
  const reply: ReplyHandler = (context) => {
    const chunk: string[] = JSON.parse(context.request.body);
    const fault = once[chunk[0] ?? ""]?.shift();
    if (fault) return fault(context);
    if (chunk.some((account) => unreachable.includes(account))) return reset()(context);
    return chunk.some((account) => wrong.includes(account)) ? rejected(context) : ok()(context);
  };
  reply.keep = () => true;
  return reply;
}

test("the program records the outcome of each of 2 500 accounts, and continues after a crash", async () => {
  const stalled = Promise.withResolvers<void>();
  faults.next("batchUpdateUserStatus", [createReply(stalled.resolve)]);
  const first = startProgram();
  await Promise.race([stalled.promise, first.ended.then(() => expect.fail(first.output.stderr))]);
  await first.stop();

  const atCrash = readOutcomes();
  const doneAtCrash = withOutcome(atCrash, "done");
  expect(doneAtCrash.length).toBeGreaterThan(1000);
  expect(withOutcome(atCrash, "unknown")).toEqual(expect.arrayContaining(accounts.slice(1500, 1600)));
  expect(atCrash).not.toHaveProperty("user1601");
  const countAtCrash = received().length;

  const second = startProgram();
  expect(await second.ended, second.output.stderr).toEqual({ exitCode: 1, signal: null });

  const requests = received();
  // The status is part of the path: 1 disables, 0 enables.
  expect(new Set(requests.map(({ url }) => url))).toEqual(new Set(["/v1/usg/dcs/corp/member/status/1"]));
  const sentAgain = new Set(requests.slice(countAtCrash).flatMap(({ chunk }) => chunk));
  expect(doneAtCrash.filter((account) => sentAgain.has(account))).toEqual([]);

  const failed = wrong.map((account) => [account, "failed: USG.201040000"] as const);
  const expected = new Map([
    ...accounts.map((account) => [account, "done"] as const),
    ...unreachable.map((account) => [account, "unknown"] as const),
    ...failed,
  ]);
  expect(readOutcomes()).toEqual(Object.fromEntries(expected));
  expect(second.output.stdout).toBe(
    [
      "done: 2397",
      "failed: 3",
      ...failed.map(([account, outcome]) => `  ${account} ${outcome}`),
      "unknown: 100",
      ...unreachable.map((account) => `  ${account} unknown`),
      "",
    ].join("\n"),
  );
  expect(second.output.stderr).toMatch(/^(\r█*░+ \d+ %)+$/);
  expect(second.output.stderr).toMatch(/\r█{38}░{2} 96 %$/);

  const sizes = requests.filter(({ chunk }) => chunk.includes("user1710")).map(({ chunk }) => chunk.length);
  expect(sizes).toEqual([100, 50, 25, 13, 6, 3, 1]);
  for (const [index, { chunk, receivedAt }] of requests.entries()) {
    const previous = requests[index - 1];
    if (!previous || index === countAtCrash || previous.chunk[0] === chunk[0]) continue;
    // The client and its timers are precise to a few milliseconds.
    const isThrottled = previous.chunk[0] === "user101" && index < countAtCrash / 2;
    expect(receivedAt - previous.receivedAt).toBeGreaterThan(isThrottled ? 990 : 240);
  }
});
