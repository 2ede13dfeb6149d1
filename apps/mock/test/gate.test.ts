import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Faults, ok, type ReplyHandler, stallHeaders, startFaults } from "@hwc-users/faults";
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
    expect(stdout).toContain(
      "\n  ✗ request body.name type: Request body property name must be string (1 request, such as request-9)\n",
    );
    expect(stdout).not.toContain(secret);
  });

  test("exits with 3 if a response broke the spec or could not be checked, and forwards neither", async () => {
    const notEncoded: ReplyHandler = ({ response }) =>
      void response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" }).end("{}");
    upstream.next(id, [ok({ name: 1, deptName: secret }), notEncoded]);
    const errors: unknown[] = [];
    const { exitCode, stdout } = await run(["--upstream", upstream.url, "--errors"], async (url) => {
      for (let times = 1; times <= 2; times++) errors.push(await (await conforming(url)).json());
    });
    expect(exitCode).toBe(3);
    expect(errors).toMatchObject([
      { error_code: "MOCK.502", error_msg: expect.stringMatching(/response .* rejected: Response body property name/) },
      { error_code: "MOCK.502", error_msg: expect.stringMatching(/rejected: It cannot be checked: .* gzip/) },
    ]);
    expect(JSON.stringify(errors)).not.toContain(secret);
    expect(stdout).toContain("updateUser: 2 requests (2 × 502), 2 with violations\n");
    expect(stdout).toMatch(
      / {2}✗ response body\.name type: Response body property name must be string,null \(1 request, such as \w+\)\n/,
    );
    expect(stdout).toMatch(/ {2}✗ response body unchecked \(1 request, such as \w+\)\n/);
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

describe("--record", () => {
  test("writes the valid responses of the real server, without what the request sent", async () => {
    const folder = join(newFolder(), "recorded");
    const status = (code: number, body: unknown): ReplyHandler => {
      return ({ response }) =>
        void response.writeHead(code, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    };
    upstream.next(id, [
      ok({ name: "Jane Doe", deptName: "Sales" }),
      status(400, { error_code: "USG.299999999", error_msg: "Jane Doe is taken." }),
      status(403, { error_code: 1 }),
    ]);
    const { stdout } = await run(["--upstream", upstream.url, "--record", folder], async (url) => {
      const body = JSON.stringify({ email: "jane@example.com", name: "Jane Doe" });
      for (let times = 1; times <= 3; times++) await call(url, withPersonalPath, { body });
    });
    expect(stdout).toContain("updateUser 403");
    const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]);
    const summary = "summary: Recorded from a server, without personal values\nvalue:\n";
    expect(Object.fromEntries(files)).toEqual({
      "updateUser.200.recorded.yaml": `${summary}  name: modName\n  deptName: Sales\n`,
      "updateUser.400.recordedUSG299999999.yaml": `${summary}  error_code: USG.299999999\n  error_msg: "[error_msg]"\n`,
    });
  });

  test("is an error at the start if the folder cannot be created", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    const { ended, output } = startCommand([
      "--port",
      "0",
      "--upstream",
      upstream.url,
      "--record",
      join(file, "folder"),
    ]);
    expect(await ended).toEqual({ exitCode: 2, signal: null });
    expect(output.stderr).toMatch(/^--record cannot be written: EEXIST: file already exists.*\nhwc-users-mock --help/);
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
    expect(texts[1]).toContain(
      '<testcase classname="violations of the spec" name="updateUser" time="0.000"><failure message="',
    );
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
