import { AKSKSigner } from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js";
import { signRequests } from "@hwc-users/client/sign-in";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const common = [..."aZ09-._~+%&=/:@!$()*,;[]李明é𠮷😀"];
/** The SDK's `url.parse` cuts the path at some of these characters, and escapes the others, so that they are escaped twice. */
const changed = [..." #?'\"<>\\^`{|}"];
const textOf = (characters: string[]) => fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 });
const text = textOf([...common, ...changed]);

const visible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
const key = fc.string({ unit: fc.constantFrom(...visible), minLength: 1, maxLength: 40 });
const headerName = fc.stringMatching(/^x-[a-z\d-]{1,8}$/).filter((name) => !name.startsWith("x-s"));
const headerValue = fc.string({ unit: fc.constantFrom(...visible, " ", "é", "ÿ") }).map((value) => value.trim());

/** A generated request, with the parts that the SDK gets in place of the URL and the text of the body. */
const requests = (segment: fc.Arbitrary<string>) =>
  fc.record({
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE"),
    origin: fc.constantFrom("https://workspace.cn-north-4.myhuaweicloud.com", "http://127.0.0.1:4010"),
    segments: fc.array(segment.filter((one) => one !== "." && one !== "..")),
    query: fc.array(fc.tuple(fc.oneof(text, fc.constantFrom("a", "a-")), text), { maxLength: 6 }),
    headers: fc.dictionary(headerName, headerValue, { maxKeys: 4 }),
    data: fc.option(fc.dictionary(text, fc.oneof(text, fc.array(text), fc.boolean()), { noNullPrototype: true }), {
      nil: undefined,
    }),
    securityToken: fc.option(key, { nil: undefined }),
    accessKey: key,
    secretKey: key,
    time: fc.date({ min: new Date("2000"), max: new Date("2100"), noInvalidDate: true }),
  });

type Request = ReturnType<typeof requests> extends fc.Arbitrary<infer Generated> ? Generated : never;

/** The headers of a request before it is signed. */
const headersOf = ({ headers, data }: Request) => ({ ...headers, ...(data && { "content-type": "application/json" }) });

/** Returns the `Authorization` header of this package. */
async function signHere(request: Request): Promise<string | undefined> {
  const { method, origin, segments, query, data, securityToken, accessKey, secretKey } = request;
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
  const search = query.map((parameter) => parameter.map(encodeURIComponent).join("=")).join("&");
  const signer = signRequests({ accessKey, secretKey, securityToken });
  const url = `${origin}${path}${search && `?${search}`}`;
  const signed = await signer({ method, url, headers: headersOf(request), body: data && JSON.stringify(data) });
  return signed["authorization"];
}

/** Returns the `Authorization` header of the SDK, which gets a path with unescaped values. */
function signWithSdk(sdk: typeof AKSKSigner, request: Request, encode: (segment: string) => string): unknown {
  const { method, origin, segments, query, data, securityToken, accessKey, secretKey } = request;
  const parameters = Map.groupBy(query, ([name]) => name);
  const queryParams = Object.fromEntries(
    [...parameters].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  );
  const headers = { ...headersOf(request), ...(securityToken && { "X-Security-Token": securityToken }) };
  const endpoint = `${origin}${segments.map((segment) => `/${encode(segment)}`).join("")}`;
  const credentials = new BasicCredentials({ ak: accessKey, sk: secretKey });
  return Reflect.get(sdk.sign({ method, endpoint, queryParams, headers, data }, credentials), "Authorization");
}

test("signs 300 generated requests as the vendor's SDK does", async () => {
  const property = fc.asyncProperty(requests(textOf(common)), async (request) => {
    vi.setSystemTime(request.time);
    expect(await signHere(request)).toBe(signWithSdk(AKSKSigner, request, String));
  });
  await fc.assert(property, { seed: 1, numRuns: 300 });
});

/** The SDK without its fault: it encodes the path once. */
class FixedSdk extends AKSKSigner {
  protected static override CanonicalURI(path: string): string | undefined {
    return AKSKSigner.CanonicalURI(decodeURIComponent(path));
  }
}

test("signs 300 requests with more characters in their paths as the vendor's SDK means to", async () => {
  const property = fc.asyncProperty(requests(text), async (request) => {
    vi.setSystemTime(request.time);
    expect(await signHere(request)).toBe(signWithSdk(FixedSdk, request, encodeURIComponent));
  });
  await fc.assert(property, { seed: 2, numRuns: 300 });
});
