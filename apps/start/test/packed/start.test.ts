import { fileURLToPath } from "node:url";
import { type RunningProcess, run, runOrThrow, startProcess, startTestServer } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const anyPorts = { PORT: "0", DOCS_PORT: "0" };

const running: RunningProcess[] = [];
afterEach(() => Promise.all(running.splice(0).map((process) => process.stop())));

/** Starts both servers on free ports, and waits for what is printed. */
async function startBoth() {
  const start = startProcess(process.execPath, [main], { env: { ...process.env, ...anyPorts } });
  running.push(start);
  const [, docs = "", mock = ""] = await start.waitFor(/Docs +(\S+)\s+Mock +(\S+)[\s\S]*Ctrl-C/);
  const curl = start.output.stdout.split("\n").find((line) => line.trim().startsWith("curl ")) ?? "";
  return { start, docs, mock, curl };
}

/** Runs a curl command as a shell reads it, but with fetch, since not every machine has curl. */
async function runCurl(command: string): Promise<Response> {
  const stdout = await runOrThrow("sh", ["-c", `curl() { printf '%s\\0' "$@"; }\n${command}`]);
  const words = stdout.split("\0").slice(0, -1);
  const valuesOf = (option: string) => words.filter((_, index) => words[index - 1] === option);
  return fetch(words.at(-1) ?? "", {
    method: valuesOf("-X")[0] ?? "GET",
    headers: valuesOf("-H").map((header) => header.split(": ") as [string, string]),
    body: valuesOf("-d")[0] ?? null,
  });
}

describe("start", () => {
  test("serves the docs, and a mock that accepts the curl line it prints", async () => {
    const { docs, curl } = await startBoth();
    const page = await fetch(docs);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<title>.*Huawei Cloud.*<\/title>/);
    expect((await runCurl(curl)).status).toBe(200);
  });

  test.for(["SIGINT", "SIGTERM"] as const)("stops both on %s", async (signal) => {
    const { start, docs, mock } = await startBoth();
    await fetch(mock);
    start.child.kill(signal);
    expect(await start.ended).toEqual({ exitCode: 0, signal: null });
    await expect(fetch(docs)).rejects.toThrow();
    await expect(fetch(mock)).rejects.toThrow();
  });

  test.for(["PORT", "DOCS_PORT"])("reports that the port of %s was taken during the build", async (variable) => {
    const other = await startTestServer((_, response) => response.end());
    const { port } = new URL(other.url);
    const { exitCode, stderr } = await run(process.execPath, [main], {
      env: { ...process.env, ...anyPorts, [variable]: port },
    });
    await other.close();
    expect(stderr).toMatch(new RegExp(`^.*port ${port}.*in use.*\\n$`));
    expect(exitCode).toBe(1);
  });
});
