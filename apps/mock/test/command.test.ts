import { fileURLToPath } from "node:url";
import { namedFaults } from "@hwc-users/faults";
import { startMock } from "@hwc-users/mock";
import { describe, expect, test } from "vitest";
import { call, withoutParameters, withPersonalPath } from "./call.ts";
import { startCommand } from "./command.ts";
import { workersOf } from "./processes.ts";
import { basic, signInWithAccount, signInWithApp, signInWithIam } from "./sign-in-calls.ts";

const prismCommand = fileURLToPath(import.meta.resolve("@stoplight/prism-cli"));
const bundle = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.yaml"));

describe("the command", () => {
  test.for(["SIGINT", "SIGTERM"] as const)("listens on PORT until %s", async (signal) => {
    const { child, url, ended } = startCommand([], { PORT: "0", NODE_ENV: "production" });
    expect((await call(await url(), withoutParameters)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toEqual({ exitCode: 0, signal: null });
  });

  test("prefers --port to PORT, and listens on --host", async () => {
    const { url } = startCommand(["--port", "0", "--host", "127.0.0.2"], { PORT: "1" });
    expect(await url()).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/);
    expect((await fetch(`${await url()}/health`)).status).toBe(200);
  });

  test("reports a port in use in one line", async () => {
    const mock = await startMock({ port: 0 });
    const { port } = new URL(mock.url);
    for (const workers of ["1", "2"]) {
      const { output, ended } = startCommand(["--port", port, "--workers", workers]);
      expect((await ended).exitCode).toBe(1);
      expect(output.stderr).toMatch(new RegExp(`^.*port ${port}.*in use.*$`, "m"));
      expect(output.stdout).toBe("");
    }
    await mock.close();
  });

  test("reports an unknown option, and exits with 2", async () => {
    const { output, ended } = startCommand(["--prot", "1"]);
    expect(await ended).toEqual({ exitCode: 2, signal: null });
    expect(output.stderr).toMatch(/--prot.*\n.*--help/);
    expect(output.stdout).toBe("");
  });

  test("--help prints the options and faults; --version prints the version", async () => {
    const helped = startCommand(["--help"]);
    expect(await helped.ended).toEqual({ exitCode: 0, signal: null });
    for (const part of ["--port", "Prefer: code=", ...Object.keys(namedFaults)]) {
      expect(helped.output.stdout).toContain(part);
    }
    const version = startCommand(["--version"]);
    await version.ended;
    expect(version.output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("the log", () => {
  const secret = "secret-4711";
  const change = {
    path: `/v1/usg/dcs/corp/member/${secret}?accountType=${secret}`,
    headers: { [withPersonalPath.tokenHeader]: secret, Cookie: secret, "X-Request-Id": "request-9" },
    body: JSON.stringify({ email: secret, name: [secret], [secret]: 1 }),
  };

  async function logOf(format: string): Promise<string> {
    const { child, url, ended, output } = startCommand(["--port", "0", "--log", format]);
    const baseUrl = await url();
    await fetch(`${baseUrl}/health`);
    await call(baseUrl, withoutParameters);
    await call(baseUrl, withPersonalPath, change);
    await call(baseUrl, withoutParameters, {
      path: `/v1/usg/dcs/corp/members/${secret}?a=${secret}`,
      headers: { Prefer: secret },
    });
    await call(baseUrl, withoutParameters, { headers: { Prefer: `code=${secret}` } });
    child.kill("SIGTERM");
    await ended;
    expect(output.stdout).not.toContain(secret);
    expect(output.stderr).toBe("");
    return output.stdout;
  }

  test("has a line for each request but health checks, with its violations and no personal data", async () => {
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

  test("is JSON lines with --log json", async () => {
    const lines = (await logOf("json")).trim().split("\n");
    const [started, ...entries] = lines.map((line) => JSON.parse(line));
    expect(started.message).toMatch(/listens on http/);
    expect(entries[0]).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      method: "PUT",
      path: withoutParameters.path,
      operationId: withoutParameters.operationId,
      status: 200,
      milliseconds: expect.any(Number),
      violations: [],
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(entries[1]).toMatchObject({ path: withPersonalPath.path, status: 400, requestId: "request-9" });
    expect(entries[1].violations).toContain("body.name:type");
    expect(entries.map(({ status }) => status)).toEqual([200, 400, 404, 400]);
  });

  test("lists sign-ins, without their secrets", async () => {
    const args = ["--app-key", `app-1=${secret}`, "--password", `ming.li=${secret}`, "--secret-key", `AK=${secret}`];
    const { child, url, ended, output } = startCommand(["--port", "0", ...args]);
    const baseUrl = await url();
    await signInWithIam(baseUrl, { password: secret });
    await signInWithIam(baseUrl, { password: `${secret}-2` });
    await signInWithAccount(baseUrl, { headers: { Authorization: basic(`ming.li@example.com:${secret}`) } });
    await signInWithApp(baseUrl, { headers: { Authorization: secret }, body: { nonce: secret } });
    child.kill("SIGTERM");
    await ended;
    expect(output.stdout + output.stderr).not.toContain(secret);
    const [, ...lines] = output.stdout.trim().split("\n");
    expect(lines).toEqual([
      expect.stringMatching(/POST \/v3\/auth\/tokens signInWithIam 201 /),
      expect.stringMatching(/signInWithIam 401 .*\[body\.auth\.identity\.password\.user:password\]/),
      expect.stringMatching(
        /POST \/v1\/usg\/acs\/auth\/account signInWithAccount 401 .*\[header\.Authorization:password\]/,
      ),
      expect.stringMatching(/signInWithAppId 401 .*\[header\.Authorization:format, body\.nonce:minLength\]/),
    ]);
  });

  test("is empty with --log none", async () => {
    expect((await logOf("none")).trim().split("\n")).toHaveLength(1);
  });
});

describe("workers", () => {
  const startWorkers = async () => {
    const command = startCommand(["--port", "0", "--log", "none", "--workers", "2"]);
    return { ...command, baseUrl: await command.url() };
  };

  test("share the port, and stop together", async () => {
    const { child, ended, baseUrl } = await startWorkers();
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await call(baseUrl, withoutParameters)).status),
    );
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));
    child.kill("SIGTERM");
    expect(await ended).toEqual({ exitCode: 0, signal: null });
    await expect(fetch(baseUrl)).rejects.toThrow();
  });

  test("are replaced when they die, up to a limit", async () => {
    const { child, ended, baseUrl, output } = await startWorkers();
    for (let deaths = 1; deaths <= 5; deaths++) {
      const [pid = 0] = await workersOf(child.pid);
      process.kill(pid, "SIGKILL");
      await expect.poll(() => output.stderr.split("A new one replaces it").length - 1).toBe(deaths);
      await expect.poll(() => workersOf(child.pid)).toHaveLength(2);
    }
    await expect.poll(async () => (await call(baseUrl, withoutParameters).catch(() => undefined))?.status).toBe(200);
    const [pid = 0] = await workersOf(child.pid);
    process.kill(pid, "SIGKILL");
    expect(await ended).toEqual({ exitCode: 1, signal: null });
    expect(output.stderr).toContain("More than 5 workers died");
  });

  test("end when the primary process is killed", async () => {
    const { child, baseUrl } = await startWorkers();
    child.kill("SIGKILL");
    await untilClosed(baseUrl);
  });
});

/** Waits until a server accepts no connection. */
function untilClosed(url: string): Promise<void> {
  const connects = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  return expect.poll(connects).toBe(false);
}

test("Prism's own command serves the bundled spec", async () => {
  const { url } = startCommand(["mock", bundle, "--port", "0"], {}, prismCommand);
  expect((await fetch(await url())).status).toBe(404);
});
