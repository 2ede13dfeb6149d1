import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { startMock } from "@hwc-users/mock";
import { describe, expect, test } from "vitest";
import { call, meeting, personal } from "./call.ts";
import { run } from "./command.ts";

const stockPrism = fileURLToPath(import.meta.resolve("@stoplight/prism-cli"));
const bundle = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.yaml"));

describe("the command", () => {
  test.for(["SIGINT", "SIGTERM"] as const)("listens on PORT until %s", async (signal) => {
    const { child, url, ended } = run([], { PORT: "0", NODE_ENV: "production" });
    expect((await call(await url(), meeting)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  });

  test("takes --port before PORT, and another address", async () => {
    const { url } = run(["--port", "0", "--host", "127.0.0.2"], { PORT: "1" });
    expect(await url()).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/);
    expect((await fetch(`${await url()}/health`)).status).toBe(200);
  });

  test("names a port that is in use, in one line", async () => {
    const mock = await startMock({ port: 0 });
    const { port } = new URL(mock.url);
    for (const workers of ["1", "2"]) {
      const { output, ended } = run(["--port", port, "--workers", workers]);
      expect((await ended)[0]).toBe(1);
      expect(output.stderr).toMatch(new RegExp(`^.*port ${port}.*in use.*$`, "m"));
      expect(output.stdout).toBe("");
    }
    await mock.close();
  });

  test("says what is wrong with an option, and ends with 2", async () => {
    const { output, ended } = run(["--prot", "1"]);
    expect(await ended).toEqual([2, null]);
    expect(output.stderr).toMatch(/--prot.*\n.*--help/);
    expect(output.stdout).toBe("");
  });

  test("--help names every option and fault; --version is the package's", async () => {
    const helped = run(["--help"]);
    expect(await helped.ended).toEqual([0, null]);
    for (const part of [
      "--port",
      "--cors-origin",
      "--upstream-timeout",
      "--workers",
      "Prefer: code=",
      "429-then-200",
    ]) {
      expect(helped.output.stdout).toContain(part);
    }
    const version = run(["--version"]);
    await version.ended;
    expect(version.output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("a stop", () => {
  test("finishes the requests in flight, and does not wait for idle connections", async () => {
    const { child, url, ended, output } = run(["--port", "0", "--delay", "700"]);
    const { hostname, port } = new URL(await url());
    const silent = connect(Number(port), hostname);
    await once(silent, "connect");
    const agent = new Agent({ keepAlive: true });
    const idle = request({ hostname, port, path: "/health", agent }).end();
    const [answer] = await once(idle, "response");
    await once(answer.resume(), "end");
    const inFlight = once(await callInFlight(await url()), "response");
    const startedAt = performance.now();
    child.kill("SIGTERM");
    expect((await inFlight)[0]).toMatchObject({ statusCode: 200 });
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(4000);
    expect(output.stdout).toMatch(/updateMyInfo 200/);
    agent.destroy();
    silent.destroy();
  });

  test("by a second signal ends at once", async () => {
    const { child, url, ended } = run(["--port", "0", "--delay", "60000"]);
    const baseUrl = await url();
    const inFlight = call(baseUrl, meeting).catch(() => "lost");
    await once(request(`${baseUrl}/health`).end(), "response");
    child.kill("SIGINT");
    await expect
      .poll(() =>
        fetch(baseUrl).then(
          () => "listens",
          () => "closed",
        ),
      )
      .toBe("closed");
    child.kill("SIGTERM");
    expect(await ended).toEqual([null, "SIGTERM"]);
    expect(await inFlight).toBe("lost");
  });
});

describe("the log", () => {
  const secret = "secret-4711";
  const change = {
    path: `/v1/usg/dcs/corp/member/${secret}?accountType=${secret}`,
    headers: { [personal.tokenHeader]: secret, Cookie: secret, "X-Request-Id": "request-9" },
    body: JSON.stringify({ email: secret, name: [secret], [secret]: 1 }),
  };

  async function logOf(format: string): Promise<string> {
    const { child, url, ended, output } = run(["--port", "0", "--log", format]);
    const baseUrl = await url();
    await call(baseUrl, meeting);
    await call(baseUrl, personal, change);
    await call(baseUrl, meeting, {
      path: `/v1/usg/dcs/corp/members/${secret}?a=${secret}`,
      headers: { Prefer: secret },
    });
    await call(baseUrl, meeting, { headers: { Prefer: `code=${secret}` } });
    child.kill("SIGTERM");
    await ended;
    expect(output.stdout).not.toContain(secret);
    expect(output.stderr).toBe("");
    return output.stdout;
  }

  test("has a readable line for each request, with the violations by name and nothing personal", async () => {
    const [, ...lines] = (await logOf("text")).trim().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} PUT \/v1\/usg\/dcs\/member updateMyInfo 200 [\d.]+ms id=[0-9a-f]{32}$/,
    );
    expect(lines[1]).toMatch(/PUT \/v1\/usg\/dcs\/corp\/member\/\{account\} updateUser 400 .*id=request-9$/);
    for (const name of ["body.name:type", "body:additionalProperties", "query.accountType:"])
      expect(lines[1]).toContain(name);
    expect(lines[2]).toContain("PUT /v1/usg/dcs/corp/{?}/{?} - 404");
    expect(lines[3]).toContain("[header.Prefer:preference]");
  });

  test("is JSON lines on request", async () => {
    const lines = (await logOf("json")).trim().split("\n");
    const [started, ...entries] = lines.map((line) => JSON.parse(line));
    expect(started.message).toMatch(/listens on http/);
    expect(entries[0]).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      method: "PUT",
      path: meeting.path,
      operationId: meeting.operationId,
      status: 200,
      milliseconds: expect.any(Number),
      violations: [],
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(entries[1]).toMatchObject({ path: personal.path, status: 400, requestId: "request-9" });
    expect(entries[1].violations).toContain("body.name:type");
    expect(entries.map(({ status }) => status)).toEqual([200, 400, 404, 400]);
  });

  test("is silent on request", async () => {
    expect((await logOf("none")).trim().split("\n")).toHaveLength(1);
  });
});

describe("workers", () => {
  const listening = async (args: string[]) => {
    const running = run(["--port", "0", "--log", "none", ...args]);
    return { ...running, baseUrl: await running.url() };
  };

  test("share the port, and stop together", async () => {
    const { child, ended, baseUrl } = await listening(["--workers", "2"]);
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await call(baseUrl, meeting)).status));
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(fetch(baseUrl)).rejects.toThrow();
  });

  test("finish the requests in flight on Ctrl-C, which reaches each of them twice", async () => {
    const { child, ended, baseUrl } = await listening(["--workers", "2", "--delay", "1000"]);
    const inFlight = await callInFlight(baseUrl);
    const answer = once(inFlight, "response");
    for (const pid of await workersOf(child.pid)) process.kill(pid, "SIGINT");
    child.kill("SIGINT");
    expect((await answer)[0]).toMatchObject({ statusCode: 200 });
    expect(await ended).toEqual([0, null]);
    await expect(fetch(baseUrl)).rejects.toThrow();
  });

  test("are replaced when they die, but not for ever", async () => {
    const { child, ended, baseUrl, output } = await listening(["--workers", "2"]);
    for (let deaths = 1; deaths <= 5; deaths++) {
      const [pid = 0] = await workersOf(child.pid);
      process.kill(pid, "SIGKILL");
      await expect.poll(() => output.stderr.split("Another takes its place").length - 1).toBe(deaths);
      await expect.poll(() => workersOf(child.pid)).toHaveLength(2);
    }
    await expect.poll(async () => (await call(baseUrl, meeting).catch(() => undefined))?.status).toBe(200);
    const [pid = 0] = await workersOf(child.pid);
    process.kill(pid, "SIGKILL");
    expect(await ended).toEqual([1, null]);
    expect(output.stderr).toContain("More than 5 workers died");
  });

  test("end when the primary process is killed", async () => {
    const { child, baseUrl } = await listening(["--workers", "2"]);
    child.kill("SIGKILL");
    await expect
      .poll(() =>
        fetch(baseUrl).then(
          () => "answered",
          () => "gone",
        ),
      )
      .toBe("gone");
  });
});

/** The child processes of a process, as Linux lists them. */
async function workersOf(pid = 0): Promise<number[]> {
  const { readFile } = await import("node:fs/promises");
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return list.trim().split(" ").filter(Boolean).map(Number);
}

test("the stock prism command serves the bundle too", async () => {
  const { url } = run(["mock", bundle, "--port", "0"], {}, stockPrism);
  expect((await fetch(await url())).status).toBe(404);
});

/** Calls an operation, and waits until the server has the request: it then asks for the body. */
async function callInFlight(baseUrl: string) {
  const headers = { [meeting.tokenHeader]: "token-1", "Content-Type": "application/json", Expect: "100-continue" };
  const call = request(baseUrl + meeting.path, { method: meeting.method, headers });
  call.flushHeaders();
  await once(call, "continue");
  return call.end(JSON.stringify(meeting.requestBody?.examples[0]?.value));
}
