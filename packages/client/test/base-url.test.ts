import { RequestError } from "@hwc-users/client";
import { operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { createUntypedClient, type Options } from "./services.ts";

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
  });

  test.for([
    "https://evil.test",
    "https://10.0.0.1:8443/prefix/",
    "HTTPS://EXAMPLE.COM",
    "http://localhost",
    "http://localhost:4010/",
    "http://127.0.0.1:4010/prefix",
    "http://127.10.0.255",
    "http://[::1]:4010",
    "HTTP://LOCALHOST",
  ])("accepts the address %j", (baseUrl) => {
    expect(() => create({ baseUrl })).not.toThrow();
  });

  test("accepts plain http for the hosts in plainHttpHosts, and for no other scheme or host", () => {
    const plainHttpHosts = ["mock.internal", "10.0.0.1"];
    for (const baseUrl of [
      "http://mock.internal",
      "http://mock.internal:4010/x",
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
});
