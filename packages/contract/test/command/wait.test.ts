import { type Mock, startMock } from "@hwc-users/mock";
import { freePort, startCapturingServer } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { runContract } from "../../src/command/run-contract.ts";
import { createTransport } from "../../src/http/transport.ts";
import { systemClock } from "../../src/run/clock.ts";
import { waitForServer } from "../../src/run/wait-for-server.ts";
import { FAST, runCommand, safeRequestCount } from "./run-command.ts";

const never = new AbortController().signal;
const control = { clock: systemClock, interruption: never, onProgress: () => {} };

function transportTo(target: string) {
  const transport = createTransport({ target, timeout: 300_000, redact: (text) => text });
  onTestFinished(transport.close);
  return transport;
}

test("--wait waits for a server that starts", async () => {
  const port = await freePort();
  let mock: Mock | undefined;
  const lines: string[] = [];
  const clock = {
    ...systemClock,
    // The first probe failed.
    async wait(milliseconds: number) {
      expect(milliseconds).toBeLessThanOrEqual(1000);
      mock ??= await startMock({ port });
    },
  };
  await waitForServer(transportTo(`http://127.0.0.1:${port}`), 300, {
    ...control,
    clock,
    onProgress: (line) => lines.push(line),
  });
  expect(lines).toEqual(["Waiting up to 300 s. The server is unreachable: ECONNREFUSED. Check --target."]);
  expect(mock?.requests()).toMatchObject([{ method: "OPTIONS" }]);
  await mock?.close();
});

const unreachable: [title: string, target: () => Promise<string>, code: string][] = [
  ["refuses connections", () => freePort().then((port) => `http://127.0.0.1:${port}`), "ECONNREFUSED"],
  ["has no address yet", async () => "https://app.invalid", "(ENOTFOUND|EAI_AGAIN)"],
];

test.for(unreachable)("--wait ends for a server that %s", async ([, target, code]) => {
  const { code: exitCode, error } = await runCommand(["--target", await target(), "--wait", "1", ...FAST]);
  expect(exitCode).toBe(2);
  const line = `^Waited 1 s \\(--wait\\) for the server\\. The server is unreachable: ${code}\\. Check --target\\.\n$`;
  expect(error).toMatch(new RegExp(line));
});

test("--wait ends for a server that closes connections or hangs", async () => {
  for (const [respond, problem] of [
    ["destroy", "Problem: the server closed the connection (ECONNRESET)."],
    ["flushHeaders", "It sends no response."],
  ] as const) {
    const server = await startCapturingServer((_, response) => void response[respond]());
    onTestFinished(server.close);
    expect(await waitForServer(transportTo(server.url), 1, control)).toBe(
      `Waited 1 s (--wait) for the server. ${problem}`,
    );
  }
});

test("--wait sends one request without content to a server that responds, and any response will do", async () => {
  const server = await startCapturingServer((_, response) => response.writeHead(503).end());
  onTestFinished(server.close);
  await waitForServer(transportTo(`${server.url}/base`), 300, control);
  expect(server.requests).toMatchObject([{ method: "OPTIONS", target: "/base", body: "" }]);
});

test("an interruption ends the wait", async () => {
  const interruption = new AbortController();
  let error = "";
  const code = await runContract(
    ["--target", `http://127.0.0.1:${await freePort()}`, "--wait", "3600"],
    {},
    {
      out: () => {},
      progress: () => {},
      error: (text) => {
        error += text;
      },
    },
    {
      interruption: interruption.signal,
      clock: {
        ...systemClock,
        wait(milliseconds, signal) {
          interruption.abort();
          return systemClock.wait(milliseconds, signal);
        },
      },
    },
  );
  expect({ code, error }).toEqual({ code: 2, error: "The run was interrupted.\n" });
});

test("without --wait, no request comes before those of the run", async () => {
  const mock = await startMock({ port: 0 });
  onTestFinished(mock.close);
  await runCommand(["--target", mock.url, ...FAST]);
  expect(mock.requests()).toHaveLength(safeRequestCount);
});
