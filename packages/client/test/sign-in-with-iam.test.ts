import { type FetchedToken, InvalidResponseError, RequestError } from "@hwc-users/client";
import { type SignInWithIamOptions, signInWithIam } from "@hwc-users/client/sign-in";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { callWithIam, password, replying } from "./sign-in-calls.ts";

const now = Date.UTC(2026, 10, 26, 6);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("signInWithIam", () => {
  const user = { user: "ming", password, domain: "company" };
  /** Signs in to a project; returns the request. */
  async function send(project: { region: string } | { projectId: string }, baseUrl?: string) {
    const { requests, fetch } = replying(callWithIam.success);
    await signInWithIam({ ...user, ...project, fetch, ...(baseUrl && { baseUrl }) });
    return requests[0];
  }

  test("sends the user and the password, and requests no list of services", async () => {
    const request = await send({ region: "cn-north-4" });
    expect(request?.url.search).toBe("?nocatalog=true");
    expect(request?.headers.has("authorization")).toBe(false);
    expect(request?.body).toEqual({
      auth: {
        identity: {
          methods: ["password"],
          password: { user: { name: "ming", password, domain: { name: "company" } } },
        },
        scope: { project: { name: "cn-north-4" } },
      },
    });
  });

  test.for([
    [{ region: "sa-brazil-1" }, "iam.sa-brazil-1.myhuaweicloud.com", { name: "sa-brazil-1" }],
    [{ projectId: "p1" }, "iam.myhuaweicloud.com", { id: "p1" }],
    [{ region: "sa-brazil-1", projectId: "p1" }, "iam.sa-brazil-1.myhuaweicloud.com", { id: "p1" }],
  ] as const)("with %j, calls %s", async ([project, host, scope]) => {
    const request = await send(project);
    expect(request?.url.host).toBe(host);
    expect(request?.body).toMatchObject({ auth: { scope: { project: scope } } });
  });

  test("names the project after the region also with a baseUrl", async () => {
    const request = await send({ region: "sa-brazil-1" }, "https://iam.test");
    expect(request?.url.host).toBe("iam.test");
    expect(request?.body).toMatchObject({ auth: { scope: { project: { name: "sa-brazil-1" } } } });
  });

  test.for([
    [{}, 'option "region" or "projectId" is required'],
    [{ region: "" }, 'option "region" must be text'],
    [{ projectId: 12 }, 'option "projectId" must be text'],
    [{ region: "attacker.test/" }, 'region must be lower-case letters, digits and hyphens, such as "cn-north-4"'],
    [{ region: "cn-north-4", user: undefined }, 'option "user" is required'],
    [{ region: "cn-north-4", password: "" }, 'option "password" must be text'],
    [{ region: "cn-north-4", domain: null }, 'option "domain" must be text'],
  ] as [object, string][])("rejects %j", async ([options, problem]) => {
    const { requests, fetch } = replying(callWithIam.success);
    const given: object = { ...user, fetch, ...options };
    const error = await failureOf(signInWithIam(given as SignInWithIamOptions));
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message).toContain(`signInWithIam: ${problem}`);
    expect(requests).toEqual([]);
  });

  test("rejects a success without an object for the token", async () => {
    const headers = { "X-Subject-Token": "token-1" };
    for (const body of [{}, { token: null }]) {
      const error = await failureOf(callWithIam.signIn(fetchOf(() => Response.json(body, { headers }))));
      expect(error).toBeInstanceOf(InvalidResponseError);
    }
  });

  test("measures the lifetime with the clock of the service", async () => {
    const fields = { expires_at: "2026-11-27T06:00:00.000000Z" };
    const lifetime = (headers = {}): Promise<FetchedToken> =>
      callWithIam.signIn(fetchOf(() => callWithIam.success(fields, headers)));
    expect(await lifetime()).toMatchObject({ expiresIn: 86_400 });
    expect(await lifetime({ Date: "Thu, 26 Nov 2026 07:00:00 GMT" })).toMatchObject({ expiresIn: 82_800 });
  });
});

/** The option `fetch` with these responses. */
function fetchOf(respond: () => Response) {
  return { fetch: replying(respond).fetch };
}
