import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Faults, ok, stallHeaders, startFaults } from "@hwc-users/faults";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { call, withoutParameters, withPersonalPath } from "./call.ts";
import { startCommand } from "./command.ts";

const id = "updateUser";
const secret = "secret-4711";
let upstream: Faults;
beforeAll(async () => {
  upstream = await startFaults();
});
beforeEach(() => upstream.clear());
afterAll(() => upstream.close());

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mock-gate-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs the command while requests are sent, and stops it. */
async function run(args: string[], send: (url: string) => Promise<unknown>, signal: NodeJS.Signals = "SIGTERM") {
  const { url, child, ended, output } = startCommand(["--port", "0", ...args]);
  await send(await url());
  child.kill(signal);
  const { exitCode } = await ended;
  return { ...output, exitCode };
}

const conforming = (url: string) => call(url, withPersonalPath);
/** A request with names and values that no report may contain. */
const breaking = (url: string) =>
  call(url, withPersonalPath, {
    path: `/v1/usg/dcs/corp/member/${secret}?accountType=${secret}`,
    headers: { [withPersonalPath.tokenHeader]: secret, "X-Request-Id": "request-9" },
    body: JSON.stringify({ email: secret, name: [secret], [secret]: 1 }),
  });

describe("--errors", () => {
  test.for(["SIGINT", "SIGTERM"] as const)("exits with 3 after %s if a request broke the spec", async (signal) => {
    const { exitCode, stdout } = await run(["--upstream", upstream.url, "--errors"], breaking, signal);
    expect(exitCode).toBe(3);
    expect(upstream.requests(id)).toEqual([]);
    expect(stdout).toContain(
      "\nViolations of the spec in 1 of 1 request:\nupdateUser: 1 request (1 × 400), 1 with violations\n",
    );
    expect(stdout).toContain("\n  ✗ request body.name: type (1 request, such as request-9)\n");
    expect(stdout).not.toContain(secret);
  });

  test("exits with 3 if a response broke the spec", async () => {
    upstream.next(id, [ok({ name: 1 })]);
    const { exitCode, stdout } = await run(["--upstream", upstream.url, "--errors"], conforming);
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/ {2}✗ response body\.name: type \(1 request, such as \w+\)\n/);
  });

  test("exits with 0 if nothing broke the spec", async () => {
    const { exitCode, stdout } = await run(["--upstream", upstream.url, "--errors"], conforming);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nNo violations of the spec in 1 request\. Never called: .*updateMyInfo.*\.\n$/);
  });
});

describe("the summary", () => {
  test("is printed with an upstream, and leaves the exit code 0 without --errors", async () => {
    const { exitCode, stdout } = await run(["--upstream", upstream.url], breaking);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Violations of the spec in 1 of 1 request:");
  });

  test("is printed without a log", async () => {
    const { stdout } = await run(["--upstream", upstream.url, "--log", "none"], breaking);
    expect(stdout.split("\n")[1]).toBe("Violations of the spec in 1 of 1 request:");
  });

  test("is a line of JSON with --log json", async () => {
    const { stdout } = await run(["--upstream", upstream.url, "--log", "json"], breaking);
    const lines = stdout.trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[2] ?? "")).toMatchObject({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      message: "Violations of the spec in 1 of 1 request",
      report: { version: 1, conforms: false, requests: 1, requestsWithViolations: 1 },
    });
    expect(stdout).not.toContain(secret);
  });

  test("counts a request whose client disconnected before the response", async () => {
    upstream.next(id, [stallHeaders()]);
    const { stdout } = await run(["--upstream", upstream.url], async (url) => {
      const client = new AbortController();
      const response = call(url, withPersonalPath, { signal: client.signal });
      await expect.poll(() => upstream.requests(id)).toHaveLength(1);
      client.abort();
      await expect(response).rejects.toThrow();
      await breaking(url);
    });
    expect(stdout).toContain("updateUser: 2 requests (1 × no response, 1 × 200), 1 with violations");
  });

  test("is not printed by several workers, which have a part of the requests each", async () => {
    const { stdout } = await run(["--upstream", upstream.url, "--workers", "2"], conforming);
    expect(stdout).not.toContain("of the spec");
  });

  test("is not printed by the mock itself, without --report", async () => {
    const { stdout } = await run([], breaking);
    expect(stdout).not.toContain("of the spec");
  });
});

describe("--report", () => {
  test("writes every file, with the requests that the mock rejected, and no token, value or name of theirs", async () => {
    const folder = newFolder();
    const [json, xml] = [join(folder, "report.json"), join(folder, "report.xml")];
    const { exitCode, stdout } = await run(["--report", json, "--report", xml], async (url) => {
      await conforming(url);
      await breaking(url);
      await call(url, withoutParameters, { path: `/v1/usg/dcs/corp/members/${secret}?a=${secret}` });
      await call(url, withoutParameters, { method: "DELETE" });
      await fetch(`${url}/health`);
      await fetch(url);
    });
    expect(exitCode).toBe(0);
    const report = JSON.parse(readFileSync(json, "utf8"));
    expect(report).toMatchObject({ version: 1, conforms: false, requests: 4, requestsWithViolations: 3 });
    const called = report.operations.filter(({ requests }: { requests: number }) => requests > 0);
    expect(called).toMatchObject([
      { operationId: id, requests: 2, statuses: { 200: 1, 400: 1 } },
      {
        method: "PUT",
        path: "/v1/usg/dcs/corp/{?}/{?}",
        violations: [{ location: "path", code: "unknown", count: 1 }],
      },
      { method: "DELETE", path: withoutParameters.path, statuses: { 405: 1 } },
    ]);
    const texts = [readFileSync(json, "utf8"), readFileSync(xml, "utf8"), stdout];
    expect(texts[1]).toContain('<testcase classname="violations of the spec" name="updateUser"><failure message="');
    for (const text of texts) {
      expect(text).toContain("request-9");
      expect(text).not.toContain(secret);
    }
  });

  test("empties the file of an earlier run at the start", async () => {
    const file = join(newFolder(), "report.json");
    await run(["--report", file], conforming);
    await run(["--report", file], async () => expect(readFileSync(file, "utf8")).toBe(""));
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ requests: 0 });
  });

  test("is an error at the start if the folder does not exist", async () => {
    const folder = join(newFolder(), "missing");
    const { ended, output } = startCommand(["--port", "0", "--report", join(folder, "report.json")]);
    expect(await ended).toEqual({ exitCode: 2, signal: null });
    expect(output.stderr).toMatch(/^--report cannot be written: ENOENT.*\nhwc-users-mock --help/);
    expect(output.stdout).toBe("");
    expect(existsSync(folder)).toBe(false);
  });

  test("exits with 1 if the file cannot be written at the end", async () => {
    const folder = join(newFolder(), "folder");
    mkdirSync(folder);
    const { exitCode, stdout, stderr } = await run(["--report", join(folder, "report.json")], async () => {
      rmSync(folder, { recursive: true });
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^A report was not written: ENOENT/);
    expect(stdout).toContain("There were no requests.");
  });
});
