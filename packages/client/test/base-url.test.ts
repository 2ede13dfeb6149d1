import * as client from "@hwc-users/client";
import { RequestError } from "@hwc-users/client";
import * as functions from "@hwc-users/client/functions";
import { exampleArguments, operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";
import { createUntypedClient, functionOf, methodOf, type Options } from "./services.ts";

describe.each(operations)("the client of $operationId", (operation) => {
  const name = `create${operation.service}Client`;
  const create = (options: Options) => createUntypedClient(operation, options);

  test.for([
    "http://evil.test",
    "http://localhost.evil.test",
    "http://127.0.0.1.evil.test",
    "http://evil-localhost",
    "http://evil127.0.0.1.test",
    "https://user@evil.test",
    "https://:pw@evil.test",
    "http://localhost:pw@evil.test",
    "http://localhost@evil.test",
    "http://evil.test/localhost",
    "http://evil.test/https",
    "http://evil.test/http://localhost/",
    "https://user:pw@evil.test/https://evil.test/",
    "http://evil.test#localhost",
    "http://evil.test?localhost",
    "http:\\\\evil.test",
    "http:evil.test",
    "HTTP://EVIL.TEST",
    "http://0.0.0.0",
    "http://10.0.0.1",
    "http://[::2]",
    "ftp://localhost",
    "file:///etc/passwd",
    "javascript:0",
    "data:text/plain,",
    "//localhost",
    "localhost:4010",
    "not a URL",
    "https://",
    "https://a b",
    "https://localhost:99999",
    "http://localhost:99999",
    "",
    "/",
    " https://users.test",
    "https://users.test ",
    "https://users.test/a b",
    "https://users.test\n",
    "\thttps://users.test",
    "https://users\n.test",
    "https://users.test/\r\nx",
    "\ufeffhttps://users.test",
    "https://users.test/\u00a0",
    "https://users.test?",
    "https://users.test/?a=b",
    "https://users.test/v1?a=b#c",
    "https://users.test#",
    "https://users.test/#/v1",
    "https:users.test",
    "https:/users.test",
    "https:\\\\users.test",
    "https://users.test\\@evil.test",
    "https://users.test\\v1",
    "https://@users.test",
    "https://:@users.test",
    "https://users.test:-1",
    "https://users.test:a",
    "https://{region}.users.test",
    "https://users.test/{project}",
    "https://users..test:99999",
    "http://localhost.",
    "ws://localhost",
    "wss://users.test",
    "blob:https://users.test/1",
    "https",
    "undefined",
    "null",
  ])("rejects the address %j", (baseUrl) => {
    let thrown: unknown;
    try {
      create({ baseUrl });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RequestError);
    expect(thrown).toMatchObject({ name: "RequestError", operationId: name, attempts: 0, retryable: false });
    expect((thrown as Error).message).toMatch(/baseUrl/);
    expect((thrown as Error).message).not.toMatch(/pw|user@|evil/);
  });

  test.for([null, 1, true, {}, [], Symbol("a"), () => "https://users.test", new Date(0)])("rejects %o", (baseUrl) => {
    expect(() => create({ baseUrl: baseUrl as never })).toThrow(RequestError);
  });

  test.for([
    ["https://users.test", "https://users.test"],
    ["https://users.test/", "https://users.test"],
    ["https://users.test//", "https://users.test"],
    ["https://10.0.0.1:8443/prefix/", "https://10.0.0.1:8443/prefix"],
    ["https://users.test/a//b///", "https://users.test/a//b"],
    ["https://users.test/a/./b/../c", "https://users.test/a/c"],
    ["https://users.test/a:b", "https://users.test/a:b"],
    ["https://users.test/%2e%2E/a%2Fb", "https://users.test/a%2Fb"],
    ["https://users.test/präfix", "https://users.test/pr%C3%A4fix"],
    ["HTTPS://USERS.TEST/Prefix", "https://users.test/Prefix"],
    ["https://users.test:443", "https://users.test"],
    ["https://users.test.", "https://users.test."],
    ["https://用户.测试", "https://xn--zouo53b.xn--0zwm56d"],
    ["http://localhost", "http://localhost"],
    ["http://localhost:4010/", "http://localhost:4010"],
    ["http://127.0.0.1:4010/prefix", "http://127.0.0.1:4010/prefix"],
    ["http://127.10.0.255", "http://127.10.0.255"],
    ["http://2130706433", "http://127.0.0.1"],
    ["http://[::1]:4010", "http://[::1]:4010"],
    ["HTTP://LOCALHOST", "http://localhost"],
  ] as const)("sends to %j as %s", async ([baseUrl, sentTo]) => {
    const path = operation.path.replaceAll(/\{\w+\}/g, "1");
    for (const given of [baseUrl, new URL(baseUrl), { toString: () => baseUrl }]) {
      const { requests, fetch } = recordingFetch("{}");
      const client = create({ baseUrl: given as string, fetch });
      const inPath = operation.parameters.filter((one) => one.in === "path").map(({ name }) => [name, 1]);
      const input = { ...exampleArguments(operation, "full"), ...Object.fromEntries(inPath) };
      await methodOf(client, operation.operationId)(input);
      expect(requests.map(({ url }) => url.split("?")[0])).toEqual([sentTo + path]);
    }
  });

  test.for(["https://users.test/?a", "https://users.test/#a", "https://u:pw@users.test", "http://users.test"])(
    "rejects a URL object with the address %s",
    (address) => {
      expect(() => create({ baseUrl: new URL(address) })).toThrow(RequestError);
    },
  );

  test("does not see later changes of a URL object", async () => {
    const baseUrl = new URL("https://users.test/v1");
    const { requests, fetch } = recordingFetch("{}");
    const client = create({ baseUrl, fetch });
    baseUrl.host = "evil.test";
    await methodOf(client, operation.operationId)(exampleArguments(operation, "full"));
    expect(requests[0]?.url).toMatch(/^https:\/\/users\.test\/v1\//);
  });

  test("accepts plain http for the hosts in plainHttpHosts, and for no other scheme or host", () => {
    const plainHttpHosts = ["mock.internal", "10.0.0.1"];
    for (const baseUrl of [
      "http://mock.internal",
      "http://MOCK.internal:4010/x",
      "http://10.0.0.1",
      "http://localhost",
    ]) {
      expect(() => create({ baseUrl, plainHttpHosts })).not.toThrow();
    }
    for (const baseUrl of [
      "http://a.mock.internal",
      "ftp://mock.internal",
      "http://mock.internal@evil.test",
      "http://",
    ]) {
      expect(() => create({ baseUrl, plainHttpHosts })).toThrow(RequestError);
    }
  });

  test.for([undefined, null, 5, "text", true, []])(
    "rejects %o in place of the options, or the call",
    async (options) => {
      for (const factory of [`create${operation.service}Client`, `create${operation.service}Context`]) {
        const create = Reflect.get({ ...client, ...functions }, factory);
        const call = async () => functionOf(operation)(create(options), exampleArguments(operation, "full"));
        await expect(call()).rejects.toMatchObject({ attempts: 0, retryable: false });
      }
    },
  );
});
