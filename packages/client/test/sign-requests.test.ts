import { inspect } from "node:util";
import { RequestError } from "@hwc-users/client";
import { type SignRequestsOptions, signRequests } from "@hwc-users/client/sign-in";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const keys = { accessKey: "AccessKey", secretKey: "SecretKey" };
const url = "https://service.endpoint.myhuaweicloud.com/resources?size=1";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2020, 5, 8, 2, 39) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// The expected signatures are those in the tests of the vendor's SDK for Python.
test.for([
  ["GET", undefined, "cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842"],
  ["POST", '{"name":"test","id":1}', "436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f"],
] as const)("signs a %s as the vendor's SDK for Python does", async ([method, body, signature]) => {
  expect(await signRequests(keys)({ method, url, headers: {}, body })).toEqual({
    "x-sdk-date": "20200608T023900Z",
    authorization: `SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
  });
});

/** Signs a GET and returns the signed headers and the signature. */
async function sign(headers: Record<string, string>, address = url, options: SignRequestsOptions = keys) {
  const signed = await signRequests(options)({ method: "GET", url: address, headers, body: undefined });
  const [, names, signature] = /SignedHeaders=(.*), Signature=([\da-f]{64})$/.exec(signed["authorization"] ?? "") ?? [];
  return { signed, names, signature };
}

describe("the signature", () => {
  test("covers all headers, sorted by their lower-case names", async () => {
    const { names } = await sign({
      "x-request-id": "r1",
      "Content-Type": "application/json",
      "accept-language": "en-US",
    });
    expect(names).toBe("accept-language;content-type;host;x-request-id;x-sdk-date");
  });

  test("covers the values of headers as fetch sends them, without blanks around them", async () => {
    const { signature } = await sign({ "x-test": "a  b" });
    expect((await sign({ "x-test": "\t a  b " })).signature).toBe(signature);
    expect((await sign({ "x-test": "a b" })).signature).not.toBe(signature);
  });

  test("covers the host with its port", async () => {
    const { signature } = await sign({ host: "127.0.0.1:4010" });
    expect((await sign({}, url.replace(/\/\/[^/]+/, "//127.0.0.1:4010"))).signature).toBe(signature);
    expect((await sign({})).signature).not.toBe(signature);
  });

  test("covers the security token, and returns it as a header", async () => {
    const { signed, names } = await sign({}, url, { ...keys, securityToken: "token/1+2==" });
    expect(names).toBe("host;x-sdk-date;x-security-token");
    expect(signed).toMatchObject({ "x-security-token": "token/1+2==" });
  });

  test("replaces an earlier signature and its time", async () => {
    const { signed, names, signature } = await sign({ authorization: "Basic a", "x-sdk-date": "20200101T000000Z" });
    expect(names).toBe("host;x-sdk-date");
    expect({ signed, signature }).toEqual({ signed: (await sign({})).signed, signature: (await sign({})).signature });
  });

  test("has the time of each request", async () => {
    const signer = signRequests(keys);
    const request = { method: "GET", url, headers: {}, body: undefined };
    const first = await signer(request);
    vi.setSystemTime(Date.UTC(2026, 10, 26, 23, 59, 58, 999));
    const second = await signer(request);
    expect(second["x-sdk-date"]).toBe("20261126T235958Z");
    expect(second["authorization"]).not.toBe(first["authorization"]);
  });

  test("treats a trailing slash of the path and a percent sign on its own as the service does", async () => {
    const { signature } = await sign({}, "https://a.test/x%25");
    expect((await sign({}, "https://a.test/x%25/")).signature).toBe(signature);
    expect((await sign({}, "https://a.test/x%")).signature).toBe(signature);
    expect((await sign({}, "https://a.test/x")).signature).not.toBe(signature);
  });
});

test.for([
  ["accessKey", ""],
  ["accessKey", "access key"],
  ["accessKey", "accesskey\n"],
  ["secretKey", ""],
  ["secretKey", 12],
  ["secretKey", " secretkey"],
  ["securityToken", ""],
  ["securityToken", null],
  ["securityToken", "令牌"],
] as const)("rejects %s %j without showing it", ([name, value]) => {
  const options = { accessKey: "not-shown-1", secretKey: "not-shown-2", securityToken: "not-shown-3", [name]: value };
  const create = () => signRequests(options as SignRequestsOptions);
  expect(create).toThrow(RequestError);
  expect(create).toThrow(`signRequests: option "${name}" must be text of visible ASCII characters without blanks.`);
  const secrets = /not-shown|access ?key|secretkey|令牌/;
  const showsNone = (error: unknown) => !secrets.test(inspect(error, { depth: 9, showHidden: true }));
  expect(create).toThrow(expect.toSatisfy(showsNone));
});

test.for(["accessKey", "secretKey"])("requires the %s", (name) => {
  const options = { ...keys, [name]: undefined as unknown as string };
  expect(() => signRequests(options)).toThrow(`signRequests: option "${name}" is required.`);
});

test("rejects options that are no object", () => {
  expect(() => Reflect.apply(signRequests, undefined, [])).toThrow("signRequests: options must be an object.");
});

test("rejects an unknown option", () => {
  const options = { ...keys, sessionToken: "t" };
  expect(() => signRequests(options)).toThrow('signRequests: unknown option "sessionToken"; known: accessKey, ');
});

test("reports a page on which the browser disables Web Crypto", () => {
  vi.stubGlobal("crypto", {});
  expect(() => signRequests(keys)).toThrow("signRequests: crypto.subtle needs https.");
});
