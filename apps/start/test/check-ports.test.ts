import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, run, startTestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";

let folder: string;
beforeAll(async () => {
  // Alone in a folder, as in a fresh clone: nothing is installed.
  folder = await mkdtemp(join(tmpdir(), "hwc-users-start-"));
  for (const file of ["check-ports.js", "read-port.js"]) {
    await cp(fileURLToPath(new URL(`../src/${file}`, import.meta.url)), join(folder, file));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the check as an older Node does, which cannot run TypeScript. */
async function checkPorts(environment: Record<string, string>) {
  const { exitCode, stderr } = await run(process.execPath, ["--no-strip-types", join(folder, "check-ports.js")], {
    env: { ...process.env, ...environment },
  });
  return { exitCode, lines: stderr.split("\n").slice(0, -1) };
}

/** Takes a port for the time of the test, and returns it. */
async function takenPort(): Promise<string> {
  const server = await startTestServer((_, response) => response.end());
  onTestFinished(() => server.close());
  return new URL(server.url).port;
}

describe("the check of the ports", () => {
  test("accepts free ports", async () => {
    const environment = { PORT: String(await freePort()), DOCS_PORT: "0" };
    expect(await checkPorts(environment)).toEqual({ exitCode: 0, lines: [] });
  });

  test.for(["PORT", "DOCS_PORT"])("reports that the port of %s is in use", async (variable) => {
    const port = await takenPort();
    expect(await checkPorts({ PORT: "0", DOCS_PORT: "0", [variable]: port })).toEqual({
      exitCode: 1,
      lines: [`Port ${port} is in use. Set ${variable} to another port, or to 0 for any free one.`],
    });
  });

  test("reports both ports at once", async () => {
    const [PORT, DOCS_PORT] = [await takenPort(), await takenPort()];
    expect(await checkPorts({ PORT, DOCS_PORT })).toEqual({
      exitCode: 1,
      lines: [
        `Port ${PORT} is in use. Set PORT to another port, or to 0 for any free one.`,
        `Port ${DOCS_PORT} is in use. Set DOCS_PORT to another port, or to 0 for any free one.`,
      ],
    });
  });

  test("rejects one port for both servers", async () => {
    const port = String(await freePort());
    const { exitCode, lines } = await checkPorts({ PORT: port, DOCS_PORT: port });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([expect.stringMatching(`Port ${port} is in use. Set DOCS_PORT`)]);
  });

  test.for(["", "http", "-1", "65536", "4010.5"])('rejects "%s"', async (value) => {
    const { exitCode, lines } = await checkPorts({ PORT: value, DOCS_PORT: "0" });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([`PORT is "${value}", which is not a port. Set it to a number such as 4010.`]);
  });
});
