import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { startMock } from "@hwc-users/mock";
import { afterEach, describe, expect, test } from "vitest";

const command = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const stockPrism = fileURLToPath(import.meta.resolve("@stoplight/prism-cli"));
const bundle = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.yaml"));

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function run(script: string, arguments_: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...arguments_], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

/** Waits for the line in which a server prints its address. */
async function addressOf(child: ReturnType<typeof run>): Promise<string> {
  for await (const line of createInterface(child.stdout)) {
    const url = line.match(/listen\S* on (http:\S+)/)?.[1];
    if (url) return url;
  }
  return expect.unreachable("the server ended before it listened");
}

describe("the command", () => {
  test.for(["SIGINT", "SIGTERM"] as const)("listens on PORT until %s", async (signal) => {
    const child = run(command, [], { PORT: "0" });
    const url = await addressOf(child);
    expect((await fetch(url)).status).toBe(404);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("names a port that is in use, in one line", async () => {
    const mock = await startMock({ port: 0 });
    const { port } = new URL(mock.url);
    const child = run(command, [], { PORT: port });
    const [error, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    await mock.close();
    expect(error).toMatch(new RegExp(`^.*port ${port}.*in use.*\\n$`));
    expect(code).toBe(1);
  });

  test("says what is wrong with a PORT that is none", async () => {
    const child = run(command, [], { PORT: "http" });
    expect(await text(child.stderr)).toMatch(/^PORT is "http".*4010.*\n$/);
  });
});

test("the stock prism command serves the bundle too", async () => {
  const child = run(stockPrism, ["mock", bundle, "--port", "0"]);
  const url = await addressOf(child);
  expect((await fetch(url)).status).toBe(404);
});
