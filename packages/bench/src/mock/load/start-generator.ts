import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Job, Load } from "./job.ts";

/** A load generator in a process of its own. */
export interface Generator {
  run(job: Job): Promise<Load>;
  stop(): Promise<void>;
}

const SPARE_TIME = 30_000;

/**
 * @param name `generate-load` is ours, `autocannon` shows how far it can be trusted; `mock-and-load` brings its own mock, and
 * takes no port.
 */
export function startGenerator(name: "generate-load" | "autocannon" | "mock-and-load"): Generator {
  const child = fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), { execArgv: [] });
  const exited = once(child, "exit");
  const failed = exited.then(([code]) => {
    throw new Error(`The load generator ended with ${code}.`);
  });
  failed.catch(() => {});
  return {
    run: async (job) => {
      const signal = AbortSignal.timeout(job.warmUp + job.duration + SPARE_TIME);
      const done = once(child, "message", { signal });
      child.send(job);
      const [load] = (await Promise.race([done, failed])) as [Load];
      return load;
    },
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
