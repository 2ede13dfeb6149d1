import { delimiter, dirname } from "node:path";
import { freePort, type RunningProcess, run, startProcess } from "@hwc-users/testing";
import type { Image } from "./build-image.ts";

/** An image that runs. */
export interface Container extends RunningProcess {
  /** Its address. */
  url: string;
  /** Runs the health check of the image, and returns its exit code. */
  checkHealth(): Promise<number | undefined>;
}

/** Node ends the process when it writes a file or starts another one. */
const READ_ONLY = "--permission --allow-fs-read=*";

/**
 * Starts an image as a container engine does: its command, user and environment, a read-only file system. Waits until it listens.
 *
 * @param args The arguments that come after those of the image.
 * @param environment Variables in addition to those of the image.
 */
export async function startContainer(
  { workdir, env, user, entrypoint, healthcheck }: Image,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Container> {
  const port = await freePort();
  const options = {
    cwd: workdir,
    env: { ...env, ...environment, PORT: String(port), PATH: [dirname(process.execPath), "/bin"].join(delimiter) },
    // Only root may become somebody else.
    ...(process.getuid?.() === 0 && { uid: user, gid: user }),
  };
  const [command = "", ...ownArgs] = entrypoint;
  const readOnly = { ...options, env: { ...options.env, NODE_OPTIONS: READ_ONLY } };
  const server = startProcess(command, [...ownArgs, ...args], readOnly);
  await server.waitFor(/listens? on http/);
  const [check = "", ...checkArgs] = healthcheck;
  return {
    ...server,
    url: `http://127.0.0.1:${port}`,
    checkHealth: async () => (await run(check, checkArgs, options)).exitCode,
  };
}
