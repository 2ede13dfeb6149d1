import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { exampleRequest } from "@hwc-users/spec";
import { startProcess } from "@hwc-users/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { call, withoutParameters } from "./call.ts";
import { startCommand } from "./command.ts";
import { startRequest } from "./held-request.ts";
import { pause, workersOf } from "./processes.ts";

test.for([["one process"], ["workers", "--workers", "2"]])(
  "responds to requests that wait when the signal arrives: %s",
  async ([, ...args]) => {
    const { child, url, ended } = startCommand(["--port", "0", "--log", "none", ...args]);
    const baseUrl = await url();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const send = () => Array.from({ length: 100 }, () => startPut(baseUrl, agent));
    for (const first of send()) await first.status;
    const resume = await pause(child.pid);
    const reused = send();
    const fresh = send();
    await Promise.all([...reused, ...fresh].map(({ sent }) => sent));
    expect(reused.every(({ outgoing }) => outgoing.reusedSocket)).toBe(true);
    expect(fresh.some(({ outgoing }) => outgoing.reusedSocket)).toBe(false);
    child.kill("SIGTERM");
    resume();
    const statuses = await Promise.all([...reused, ...fresh].map(({ status }) => status));
    expect(statuses).toEqual(Array.from({ length: 200 }, () => 200));
    expect(await ended).toEqual({ exitCode: 0, signal: null });
  },
);

test("closes connections after their last response, and does not wait for idle ones", async () => {
  const { child, url, ended, output } = startCommand(["--port", "0"]);
  const baseUrl = await url();
  const { hostname, port } = new URL(baseUrl);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  const agent = new Agent({ keepAlive: true });
  const idle = request({ hostname, port, path: "/", agent }).end();
  const [response] = await once(idle, "response");
  const kept = once(response.socket, "close");
  await once(response.resume(), "end");
  const inFlight = await startRequest(baseUrl);
  const closed = [kept, once(silent, "close")];
  child.kill("SIGTERM");
  await untilStopping(baseUrl);
  const last = await inFlight.finish();
  expect(last.statusCode).toBe(200);
  expect(last.headers.connection).toBe("close");
  await Promise.all(closed);
  expect(await ended).toEqual({ exitCode: 0, signal: null });
  expect(output.stdout).toContain(`${withoutParameters.operationId} 200`);
  agent.destroy();
});

test("closes a connection after the last of its pipelined requests only", async () => {
  const { child, url } = startCommand(["--port", "0", "--log", "none"]);
  const baseUrl = await url();
  const { hostname, port, host } = new URL(baseUrl);
  const socket = connect(Number(port), hostname).setEncoding("utf8");
  await once(socket, "connect");
  const resume = await pause(child.pid);
  const body = JSON.stringify(withoutParameters.requestBody?.examples[0]?.value);
  const head = [
    `${withoutParameters.method} ${withoutParameters.path} HTTP/1.1`,
    `Host: ${host}`,
    `${withoutParameters.tokenHeader}: t`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  await new Promise((sent) => socket.write(`${head.join("\r\n")}\r\n\r\n${body}`.repeat(3), sent));
  child.kill("SIGTERM");
  resume();
  const received = (await socket.toArray()).join("");
  expect(received.match(/^HTTP\/1.1 200/gm)).toHaveLength(3);
  expect(received.match(/^Connection: close/gim)).toHaveLength(1);
});

test("ends at once by a second signal", async () => {
  const { child, url, ended } = startCommand(["--port", "0"]);
  const inFlight = await startRequest(await url());
  child.kill("SIGINT");
  await untilStopping(await url());
  child.kill("SIGTERM");
  expect(await ended).toEqual({ exitCode: null, signal: "SIGTERM" });
  await expect(inFlight.response).rejects.toThrow("socket hang up");
});

test("does not wait for the reader of a log that nobody reads", async () => {
  const { child, url, output } = startCommand(["--port", "0"]);
  const baseUrl = await url();
  const unknown = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`field${index}`, 1]));
  child.stdout?.pause();
  for (let batch = 0; batch < 20; batch++) {
    const calls = Array.from({ length: 50 }, () => call(baseUrl, withoutParameters, { body: JSON.stringify(unknown) }));
    for (const response of await Promise.all(calls)) expect(response.status).toBe(400);
  }
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(output.stderr).toMatch(/^The log lacks \d+ lines/);
});

test("ends in order by a signal during the start", async () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  // The signal arrives before the file with the command is read.
  const hooks = `data:text/javascript,
    import { registerHooks } from "node:module";
    registerHooks({ resolve(specifier, context, next) {
      if (specifier.includes("run-mock")) process.kill(process.pid, "SIGTERM");
      return next(specifier, context);
    } });`;
  const args = ["--conditions=@hwc-users/source", "--import", hooks, main, "--port", "0"];
  const command = startProcess(process.execPath, args);
  onTestFinished(() => command.stop());
  expect(await command.ended).toEqual({ exitCode: 0, signal: null });
  expect(command.output.stderr).toBe("");
});

describe("workers", () => {
  const startWorkers = async () => {
    const command = startCommand(["--port", "0", "--log", "none", "--workers", "2"]);
    return { ...command, baseUrl: await command.url() };
  };

  test("finish the requests in flight on Ctrl-C, which reaches each of them twice", async () => {
    const { child, ended, baseUrl } = await startWorkers();
    const inFlight = await startRequest(baseUrl);
    for (const pid of await workersOf(child.pid)) process.kill(pid, "SIGINT");
    child.kill("SIGINT");
    // The idle worker has exited; the busy one receives another signal while it stops.
    await expect.poll(() => workersOf(child.pid)).toHaveLength(1);
    for (const pid of await workersOf(child.pid)) process.kill(pid, "SIGTERM");
    expect((await inFlight.finish()).statusCode).toBe(200);
    expect(await ended).toEqual({ exitCode: 0, signal: null });
  });

  test("lose no request when one of them is stopped", async () => {
    const { child, output, baseUrl } = await startWorkers();
    const [pid = 0] = await workersOf(child.pid);
    process.kill(pid, "SIGTERM");
    const statuses = new Set<number>();
    do statuses.add((await call(baseUrl, withoutParameters)).status);
    while (!output.stderr.includes("A new one replaces it"));
    expect([...statuses]).toEqual([200]);
  });
});

/** Starts a valid request. */
function startPut(baseUrl: string, agent: Agent) {
  const { url, method, headers, body } = exampleRequest(withoutParameters, baseUrl, { token: "token-1" });
  const outgoing = request(url, {
    method,
    headers: { ...headers, "Content-Length": Buffer.byteLength(body ?? "") },
    agent,
  });
  const sent = once(outgoing, "finish");
  const status = once(outgoing, "response").then(async ([response]: IncomingMessage[]) => {
    await response?.resume().toArray();
    return response?.statusCode;
  });
  outgoing.end(body);
  return { outgoing, sent, status };
}

/** Waits until a server has received the signal: then each response closes its connection. */
async function untilStopping(baseUrl: string): Promise<void> {
  const connection = async () => {
    const [response] = await once(
      request(`${baseUrl}/health`, { agent: new Agent({ keepAlive: true }) }).end(),
      "response",
    );
    response.resume();
    return response.headers.connection;
  };
  await expect.poll(connection).toBe("close");
}
