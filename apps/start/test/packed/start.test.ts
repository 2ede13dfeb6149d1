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
  const commands = start.output.stdout.split("\n").filter((line) => line.trim().startsWith("curl "));
  return { start, docs, mock, commands };
}

/** Runs a curl command as a shell reads it, but with fetch, since not every machine has curl. */
async function runCurl(command: string): Promise<Response> {
  const stdout = await runOrThrow("sh", ["-c", `curl() { printf '%s\\0' "$@"; }\n${command}`]);
  const words = stdout.split("\0").slice(0, -1);
  const valuesOf = (option: string) => words.filter((_, index) => words[index - 1] === option);
  const [body] = valuesOf("-d");
  return fetch(words.at(-1) ?? "", {
    method: valuesOf("-X")[0] ?? (body === undefined ? "GET" : "POST"),
    headers: valuesOf("-H").map((header) => header.split(": ") as [string, string]),
    body: body ?? null,
  });
}

describe("start", () => {
  test("serves the docs", async () => {
    const { docs } = await startBoth();
    const page = await fetch(docs);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<title>.*Huawei Cloud.*<\/title>/);
  });

  test("prints commands that update a user, read it back, break the spec and script a response", async () => {
    const { commands } = await startBoth();
    const [update = "", read = "", invalid = "", script = ""] = commands;
    expect(await (await runCurl(update)).json()).toEqual({ id: "u1" });
    const { users } = (await (await runCurl(read)).json()) as { users: unknown };
    expect(users).toMatchObject([{ id: "u1", fields: { description: "Designer" } }]);
    expect((await runCurl(invalid)).status).toBe(400);
    expect((await runCurl(script)).status).toBe(204);
    expect(await (await runCurl(update)).json()).toMatchObject({ error_code: "WKS.00170312" });
    expect(commands).toHaveLength(4);
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
