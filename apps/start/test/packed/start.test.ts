import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

/** Starts on free ports, and waits for what it prints. */
async function started() {
  const child = start({ PORT: "0", DOCS_PORT: "0" });
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.includes("Ctrl-C")) break;
  }
  const address = (name: string) => printed.match(new RegExp(`${name} +(http://127\\.0\\.0\\.1:\\d+)`))?.[1] ?? "";
  const curl = printed.split("\n").find((line) => line.trim().startsWith("curl ")) ?? "";
  return { child, docs: address("Docs"), mock: address("Mock"), curl };
}

/** Runs a curl command as a shell reads it, but with fetch, since not every machine has curl. */
async function runCurl(command: string): Promise<Response> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout } = await promisify(execFile)("sh", ["-c", script]);
  const words = stdout.split("\0").slice(0, -1);
  const valuesOf = (option: string) => words.filter((_, index) => words[index - 1] === option);
  return fetch(words.at(-1) ?? "", {
    method: valuesOf("-X")[0] ?? "GET",
    headers: valuesOf("-H").map((header) => header.split(": ") as [string, string]),
    body: valuesOf("-d")[0] ?? null,
  });
}

describe("start", () => {
  test("serves the docs, and a mock that answers the curl line it prints", async () => {
    const { docs, curl } = await started();
    const page = await fetch(docs);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<title>.*Huawei Cloud.*<\/title>/);
    expect((await runCurl(curl)).status).toBe(200);
  });

  test.for(["SIGINT", "SIGTERM"] as const)("stops both on %s", async (signal) => {
    const { child, docs, mock } = await started();
    await fetch(mock);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    await expect(fetch(docs)).rejects.toThrow();
    await expect(fetch(mock)).rejects.toThrow();
  });

  test.for([
    ["PORT", "DOCS_PORT"],
    ["DOCS_PORT", "PORT"],
  ] as const)("names the port in one line when that of %s is in use", async ([taken, free]) => {
    const other = createServer();
    await once(other.listen(0, "127.0.0.1"), "listening");
    const port = String((other.address() as AddressInfo).port);
    const child = start({ [taken]: port, [free]: "0" });
    const [error, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    other.close();
    expect(error).toMatch(new RegExp(`^.*port ${port}.*in use.*\\n$`));
    expect(code).toBe(1);
  });

  test("says what is wrong with a port that is none", async () => {
    const child = start({ PORT: "http" });
    expect(await text(child.stderr)).toMatch(/^PORT is "http".*4010.*\n$/);
  });
});
