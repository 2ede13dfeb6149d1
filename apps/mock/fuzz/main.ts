// Sends hostile requests to the command: pnpm fuzz [--requests 100000] [--seed 1] [--only <part of a name>].
// Exits with 1 on the first failure. Records the numbers of requests of a run with all targets.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeRun, saveParts } from "@hwc-users/measurements";
import { leakIn, memoryOf, processProblem, startCommand } from "./command.ts";
import { fuzzHandlers } from "./handlers.ts";
import { fuzz } from "./run.ts";
import { sendSlowly } from "./slow.ts";
import { type Target, targetsOf } from "./targets.ts";
import { startHostileUpstream } from "./upstream/hostile-upstream.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "100000" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
/** How much the memory of a mock may grow in the second half of its requests. A list of its requests takes much for a moment. */
const MAX_GROWTH_MB = 200;
const HANDLERS = "MSW handlers";
const SLOW_REQUESTS = 10;

const upstream = await startHostileUpstream();
const targets = targetsOf(upstream).filter(({ name }) => name.includes(values.only));
const includesHandlers = HANDLERS.includes(values.only);
const requests = Math.ceil(Number(values.requests) / (targets.length + Number(includesHandlers)));
const measured = describeRun(`pnpm mock:fuzz --requests ${values.requests} --seed ${seed}`);
try {
  for (const target of targets) await run(target);
  if (includesHandlers) {
    console.log(`${HANDLERS}: ${requests} requests with seed ${seed}`);
    await fuzzHandlers(requests, seed);
  }
  if (values.only === "") {
    const names = [...targets.map(({ name }) => name), HANDLERS];
    saveParts("tests", measured, { fuzz: names.map((subject) => ({ subject, value: requests })) });
  }
  console.log("Each request got a response, or the end of its connection.");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await upstream.close();
}

async function run(target: Target): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const files = ["--report", join(folder, "report.json"), "--report", join(folder, "report.xml")];
  const recorded = target.options.upstream === undefined ? [] : ["--record", join(folder, "recorded")];
  const mock = startCommand(target.options, ["--log", "json", ...files, ...recorded]);
  try {
    const [, url = ""] = await mock.waitFor(/on (http:[^\s"]+)/);
    console.log(`${target.name}: ${requests} requests with seed ${seed} to ${url}`);
    let half = 0;
    let shown = 0;
    await Promise.all([
      // A proxy waits for a request as long as its client does.
      target.options.upstream === undefined && sendSlowly(Number(new URL(url).port), SLOW_REQUESTS),
      fuzz({
        url,
        target,
        requests,
        seed,
        afterBatch(sent) {
          const problem = processProblem(mock);
          if (problem) throw new Error(problem);
          mock.output.stdout = "";
          if (sent - shown < requests / 10) return;
          shown = sent;
          const now = memoryOf(mock);
          console.log(`${sent} sent, ${now} MB`);
          if (sent < requests / 2) return;
          half ||= now;
          if (now > half + MAX_GROWTH_MB) throw new Error(`The memory grew from ${half} to ${now} MB.`);
        },
      }),
    ]);
    mock.child.kill("SIGTERM");
    await mock.ended;
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = written.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
    const leak = leakIn([...texts, mock.output.stdout].join("\n"));
    if (leak) throw new Error(leak);
  } finally {
    await mock.stop();
    rmSync(folder, { recursive: true });
  }
}
