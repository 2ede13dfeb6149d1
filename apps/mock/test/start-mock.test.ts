import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@hwc-users/mock";
import { runOrThrow } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { call, withPersonalPath } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const id = "updateUser";

describe("startMock", () => {
  test("reports a port in use", async () => {
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ port })).rejects.toThrow(new RegExp(`port ${port} of 127.0.0.1: it is in use`));
  });

  test("reports a host of another machine, and which hosts to use", async () => {
    await expect(startMock({ port: 0, host: "192.0.2.1" })).rejects.toThrow(
      /port 0 of 192\.0\.2\.1: this machine does not have the address\. Use 127\.0\.0\.1 .*0\.0\.0\.0/,
    );
  });

  test("suggests the value of an option that is text", async () => {
    const options = { port: "4010" as unknown as number };
    await expect(startMock(options)).rejects.toThrow(/^port must be .*, not "4010"\. Write 4010\.$/);
  });

  test("frees the port on close", async () => {
    const first = await startMock({ port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await startMock({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  test("closes once, however often close is called", async () => {
    const first = await startMock({ port: 0 });
    const closed = first.close();
    expect(first.close()).toBe(closed);
    await closed;
    expect(first.close()).toBe(closed);
  });

  test("closes at the end of the block with await using", async () => {
    let url: string;
    {
      await using used = await startMock({ port: 0 });
      ({ url } = used);
      expect((await fetch(`${url}/health`)).status).toBe(200);
    }
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });

  test("closes at once although a response never comes", async () => {
    const stalling = await startMock({ port: 0 });
    stalling.reply(id, { fault: "stall" });
    const pending = call(stalling.url, withPersonalPath);
    pending.catch(() => {});
    await expect.poll(() => stalling.requests(id)).toHaveLength(1);
    // The timer that closes connections after five seconds never fires.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await stalling.close();
    await expect(pending).rejects.toThrow();
  });

  test.for([
    [{ prot: 0 }, /unknown option "prot".*port/],
    [{ port: 70_000 }, /port must be a port .*, not 70000/],
    [{ delay: [3, 1] }, /delay must be .*, not \[3,1\]/],
    [{ corsOrigins: ["localhost"] }, /corsOrigins/],
    [{ upstream: "ftp://a" }, /upstream must be .*, not "ftp:/],
    [{ appKeys: { "app-1": 1 } }, /^appKeys must be an ID and its secret, such as id=secret\.$/],
    [{ passwords: "s3cret" }, /^passwords must be [^']*id=secret\.$/],
    [{ upstream: "http://127.0.0.1:1", echo: true }, /^echo has no meaning with upstream: the real server/],
  ] as const)("rejects %j", async ([options, message]) => {
    await expect(startMock(options as object)).rejects.toThrow(message);
  });

  test("works with node:test", async () => {
    const code = `
      import assert from "node:assert/strict";
      import { after, test } from "node:test";
      import { startMock } from "@hwc-users/mock";
      const mock = await startMock({ port: 0 });
      after(() => mock.close());
      test("listens", async () => assert.equal((await fetch(mock.url + "/health")).status, 200));
    `;
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = ["--conditions=@hwc-users/source", "--input-type=module", "-e", code];
    const stdout = await runOrThrow(process.execPath, args, {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env,
    });
    expect(stdout).toMatch(/pass 1\b/);
  });
});
