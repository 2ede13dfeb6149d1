import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningCommand, runCommand, startCommand } from "../commandline/commands.ts";
import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import type { Registry } from "../registry/start-registry.ts";
import { consumerEnvironment } from "./consumer-environment.ts";

/** A reader's project in an empty folder. It has the registry, and no other host. */
export interface Consumer {
  folder: string;
  env: NodeJS.ProcessEnv;
  run(commandLine: readonly [string, ...string[]]): Promise<string>;
  start(commandLine: readonly [string, ...string[]]): RunningCommand;
  write(file: string, text: string): Promise<void>;
}

/**
 * Creates a project, with a home folder of its own beside it.
 *
 * @param parent The folder for both. It must not exist yet.
 */
export async function createConsumer(
  parent: string,
  registry: Pick<Registry, "url">,
  proxy: RefusingProxy,
): Promise<Consumer> {
  const folder = join(parent, "project");
  await mkdir(folder, { recursive: true });
  const env = consumerEnvironment(join(parent, "home"), registry, proxy);
  const consumer: Consumer = {
    folder,
    env,
    run: ([command, ...args]) => runCommand(command, args, { cwd: folder, env }),
    start: ([command, ...args]) => startCommand(command, args, { cwd: folder, env }),
    write: (file, text) => writeFile(join(folder, file), text),
  };
  await consumer.write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  return consumer;
}
