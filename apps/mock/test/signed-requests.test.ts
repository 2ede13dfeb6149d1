import { AKSKSigner } from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js";
import { type Mock, startMock } from "@hwc-users/mock";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerViolations } from "./call.ts";

let open: Mock;
let mock: Mock;
beforeAll(async () => {
  open = await startMock({ port: 0 });
  mock = await startMock({ port: 0, secretKeys: { "AK-1": "SK-1" } });
});
afterAll(() => Promise.all([open.close(), mock.close()]));

interface Call {
  /** Decoded values of path parameters. */
  project: string;
  user: string;
  query: Record<string, string[]>;
  headers: Record<string, string>;
  data: object;
}

const CALL: Call = { project: "p-1", user: "u-1", query: {}, headers: {}, data: { description: "张三" } };

/** The headers of a call, signed by the vendor's SDK, which gets a path with unescaped values. */
function signBySdk(baseUrl: string, call: Call, secretKey = "SK-1", accessKey = "AK-1"): Record<string, string> {
  const { host: _, ...headers } = AKSKSigner.sign(
    {
      method: "PUT",
      endpoint: `${baseUrl}/v2/${call.project}/users/${call.user}`,
      queryParams: structuredClone(call.query),
      headers: { "content-type": "application/json", ...call.headers },
      data: call.data,
    },
    new BasicCredentials({ ak: accessKey, sk: secretKey }),
  ) as Record<string, string>;
  return headers;
}

function send(
  baseUrl: string,
  { project, user, query, data }: Call,
  headers: Record<string, string>,
): Promise<Response> {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  const path = `/v2/${encodeURIComponent(project)}/users/${encodeURIComponent(user)}`;
  return fetch(`${baseUrl}${path}?${search}`, { method: "PUT", headers, body: JSON.stringify(data) });
}

async function resultOf(baseUrl: string, call: Call, headers: Record<string, string>) {
  const response = await send(baseUrl, call, headers);
  return [response.status, headerViolations(response)];
}

const missing = [401, ["request.header.X-Auth-Token:token"]];
const malformed = [401, ["request.header.Authorization:format"]];
const wrong = [401, ["request.header.Authorization:signature"]];

describe("without the secret key", () => {
  test("a request needs a token or a signature", async () => {
    const headers = { "Content-Type": "application/json" };
    const response = await send(open.url, CALL, headers);
    expect([response.status, headerViolations(response)]).toEqual(missing);
    expect((await response.json()).error_msg).toContain("X-Auth-Token or Authorization");
    expect(await resultOf(open.url, CALL, { ...headers, "X-Auth-Token": "token-1" })).toEqual([200, []]);
    expect(await resultOf(open.url, CALL, signBySdk(open.url, CALL, "any"))).toEqual([200, []]);
  });

  test.for([
    ["Basic YTpi"],
    [`SDK-HMAC-SHA256 SignedHeaders=host, Signature=${"a".repeat(64)}`],
    ["SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=abc"],
  ])("a signature must have its form: %s", async ([authorization = ""]) => {
    const headers = { ...signBySdk(open.url, CALL), Authorization: authorization };
    expect(await resultOf(open.url, CALL, headers)).toEqual(malformed);
  });

  test("a signature needs its date", async () => {
    const { "X-Sdk-Date": _, ...headers } = signBySdk(open.url, CALL);
    for (const date of [{}, { "X-Sdk-Date": "2026-01-02T03:04:05Z" }]) {
      const result = await resultOf(open.url, CALL, { ...headers, ...date });
      expect(result).toEqual([401, ["request.header.X-Sdk-Date:format"]]);
    }
  });

  test("a signature needs each header that it lists", async () => {
    const signed = signBySdk(open.url, { ...CALL, headers: { "x-project-id": "p-1" } });
    const { "x-project-id": _, ...headers } = signed;
    expect(await resultOf(open.url, CALL, headers)).toEqual([401, ["request.header.Authorization:signedHeaders"]]);
  });

  test("Meeting accepts no signature", async () => {
    const headers = signBySdk(open.url, CALL);
    const response = await fetch(`${open.url}/v1/usg/dcs/member`, { method: "PUT", headers, body: '{"name":"李明"}' });
    expect([response.status, headerViolations(response)]).toEqual([401, ["request.header.X-Access-Token:token"]]);
  });
});

describe("with the secret key", () => {
  test("a request is accepted as the vendor's SDK signs it", async () => {
    // Without the characters that the SDK escapes twice or takes for the end of the path.
    const text = (minLength: number) =>
      fc.string({ unit: fc.constantFrom(..."aZ09-._~+&=:@!$()*,;[]李明é😀"), minLength, maxLength: 8 });
    const segment = text(1).filter((value) => !/^\.\.?$/.test(value));
    const calls = fc.record({
      project: segment,
      user: segment,
      query: fc.dictionary(fc.oneof(text(1), fc.constantFrom("a", "a-")), fc.array(text(0), { minLength: 1 }), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      headers: fc.dictionary(fc.stringMatching(/^x-[a-r]{1,4}$/), fc.stringMatching(/^[!-~]{1,9}$/), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      data: fc.record({ description: text(0) }),
    });
    const property = fc.asyncProperty(calls, async (call) => {
      expect(await resultOf(mock.url, call, signBySdk(mock.url, call))).toEqual([200, []]);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("a hash of the body in X-Sdk-Content-Sha256 replaces the body", async () => {
    const call = { ...CALL, headers: { "X-Sdk-Content-Sha256": "UNSIGNED-PAYLOAD" } };
    expect(await resultOf(mock.url, { ...call, data: {} }, signBySdk(mock.url, call))).toEqual([200, []]);
  });

  test.for<[name: string, signed: Call, secretKey: string, accessKey: string]>([
    ["another secret key", CALL, "SK-2", "AK-1"],
    ["an unknown access key", CALL, "SK-1", "AK-2"],
    ["another path", { ...CALL, user: "u-2" }, "SK-1", "AK-1"],
    ["another query", { ...CALL, query: { a: ["1"] } }, "SK-1", "AK-1"],
    ["another body", { ...CALL, data: { description: "张三丰" } }, "SK-1", "AK-1"],
    ["another header", { ...CALL, headers: { "content-type": "application/json;charset=utf-8" } }, "SK-1", "AK-1"],
  ])("a signature is rejected for %s", async ([, signed, secretKey, accessKey]) => {
    const headers = { ...signBySdk(mock.url, signed, secretKey, accessKey), "content-type": "application/json" };
    const response = await send(mock.url, CALL, headers);
    expect([response.status, headerViolations(response)]).toEqual(wrong);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error_code: expect.stringMatching(/^WKS\.|^APIG/) });
    expect(text).not.toMatch(/SK-|AK-/);
  });

  test("a token is accepted as before", async () => {
    const headers = { "Content-Type": "application/json", "X-Auth-Token": "token-1" };
    expect(await resultOf(mock.url, CALL, headers)).toEqual([200, []]);
  });
});
