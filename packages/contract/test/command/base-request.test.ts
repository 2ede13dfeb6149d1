import type { Mock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fault, type RightResponse, startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { respond, runAt } from "./run-at.ts";
import { FAST, runCommand, TOKENS, writeAccounts } from "./run-command.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const runWith = (fault: Fault, options?: Parameters<typeof runAt>[2]) => runAt(mock.url, fault, options);

describe("the base request", () => {
  const json = { "content-type": "application/json" };
  test.for<[title: string, response: RightResponse, line: string]>([
    [
      "an unknown account",
      respond(400, json, '{"error_code":"USG.201040000"}'),
      "the server rejects the request of --accounts (400 USG.201040000). The user account does not exist",
    ],
    ["an unknown path", respond(404), "the server does not find the account or the path (404)."],
    ["a refused token", respond(401), "the server rejects the token (401). Set HWC_ACCESS_TOKEN to a valid token."],
    ["a missing right", respond(403), "the token has no right to this operation (403)."],
    [
      "an invalid value",
      respond(400, json, '{"error_code":"X.1"}'),
      "the server rejects the request of --accounts (400 X.1).",
    ],
    ["an error with the status 200", respond(200, json, '{"error_code":"X.1"}'), "the server rejects the request of"],
    ["a failure", respond(500), "the service is down (500)."],
    ["a service that is down", respond(503, { "retry-after": "1" }), "the service is down (503)."],
    ["a rate limit", respond(429), "the server limits the rate of requests (429). Lower --rate"],
    ["a redirect", respond(302, { location: "/" }), "the server redirects, which would expose the token (302)."],
  ])("stops the run with one line after %s", async ([, response, line]) => {
    const { code, out, error } = await runWith({ change: () => response });
    expect(code).toBe(2);
    expect(error).toMatch(/^updateUser: .*\n$/);
    expect(error).toContain(line);
    expect(out).toContain("no violations");
  });

  test("stops the run with one line without a response", async () => {
    const { code, error, requestCount } = await runWith({ handle: (response) => void response.destroy() });
    expect({ code, requestCount }).toEqual({ code: 2, requestCount: 1 });
    expect(error).toMatch(
      /^updateUser: no response to the request of --accounts: the server closed the connection.*\n$/,
    );
  });

  test("is sent again after a rate limit", async () => {
    let received = 0;
    const { code, pauses } = await runWith({ change: (right) => (++received === 1 ? respond(429) : right) });
    expect({ code, pauses }).toEqual({ code: 0, pauses: [1000] });
  });

  test.for([401, 403, 500, 503])("is not sent again after a %i", async (status) => {
    const { requestCount } = await runWith({ change: () => respond(status) });
    expect(requestCount).toBe(1);
  });

  test("names the variable and the meaning of the other service", async () => {
    const server = await startFaultyServer(mock.url, {
      change: () => respond(400, json, '{"error_code":"WKS.00170312"}'),
    });
    const accounts = writeAccounts({ updateUserInfo: { project_id: "p1", user_id: "u1", body: { disabled: false } } });
    const args = ["--target", server.url, "--operation", "updateUserInfo", "--allow-writes", "--accounts", accounts];
    const { error } = await runCommand([...args, ...FAST], TOKENS);
    await server.close();
    expect(error).toContain(
      "updateUserInfo: the server rejects the request of --accounts (400 WKS.00170312). The user or",
    );
  });
});
