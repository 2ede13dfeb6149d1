import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { CallOptions } from "@hwc-users/client";
import { undiciFetch } from "@hwc-users/client/undici";
import type { ReplyHandler } from "@hwc-users/faults";
import { describe, expect, test } from "vitest";
import { exampleOf, failureOf, type OperationFixture, withBody } from "./fault-server.ts";

const [call] = withBody as [OperationFixture];
const { client, next, requests } = call;
const example = JSON.stringify(exampleOf(call));

const send = (callOptions?: CallOptions) => client({ fetch: undiciFetch(), retry: { retries: 0 } }).call(callOptions);

const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Responds with bytes. */
const encoded =
  (encoding: string, bytes: Uint8Array | string, code = 200): ReplyHandler =>
  ({ response }) =>
    void response.writeHead(code, { "Content-Type": "application/json", "Content-Encoding": encoding }).end(bytes);

describe("accept-encoding", () => {
  test("is identity", async () => {
    await send();
    expect(requests()[0]?.headers["accept-encoding"]).toBe("identity");
  });

  test("can be set", async () => {
    await send({ headers: { "Accept-Encoding": "br" } });
    expect(requests()[0]?.headers["accept-encoding"]).toBe("br");
  });
});

describe("a response", () => {
  test.for<[string, Uint8Array | string]>([
    ["gzip", gzipSync(example)],
    ["X-GZIP", gzipSync(example)],
    ["br", brotliCompressSync(example)],
    ["deflate", deflateSync(example)],
    ["deflate", deflateRawSync(example)],
    ["gzip , br", brotliCompressSync(gzipSync(example))],
    ["identity, gzip", gzipSync(example)],
    ["gzip,", gzipSync(example)],
    ["identity", example],
    ["", example],
  ])("with the encoding %j is decoded", async ([encoding, bytes]) => {
    next(encoded(encoding, bytes));
    expect(await send()).toEqual(exampleOf(call));
  });

  test("of an error is decoded", async () => {
    next(encoded("gzip", gzipSync('{"error_code":"ANY.1"}'), 400));
    expect(await failureOf(send())).toMatchObject({ name: "ApiError", errorCode: "ANY.1" });
  });

  test("of an error with an unknown encoding keeps its status", async () => {
    next(encoded("zstd", "?", 404));
    expect(await failureOf(send())).toMatchObject({ name: "ApiError", status: 404 });
  });

  test("with an unknown encoding is an InvalidResponseError that names it", async () => {
    next(encoded("gzip, ZSTD", "?"));
    expect(await failureOf(send())).toMatchObject({
      name: "InvalidResponseError",
      message: `${call.id}: content-encoding "zstd" is not supported; set accept-encoding to identity.`,
      retryable: false,
    });
  });

  test.for<[string, (size: number) => Uint8Array]>([
    ["gzip", (size) => gzipSync(`"${"x".repeat(size - 2)}"`)],
    ["br", (size) => brotliCompressSync(`"${"x".repeat(size - 2)}"`, fast)],
  ])("with the encoding %s is limited to 10 MB after decoding", async ([encoding, encode]) => {
    next(encoded(encoding, encode(10_000_000)), encoded(encoding, encode(10_000_001)));
    expect(await failureOf(send())).toMatchObject({ message: expect.stringContaining("does not match the API") });
    expect(await failureOf(send())).toMatchObject({
      name: "InvalidResponseError",
      message: `${call.id}: response is larger than 10 MB; check baseUrl.`,
    });
    expect(requests()).toHaveLength(2);
  });

  test.for<[string, Uint8Array]>([
    ["gzip", gzipSync(example).subarray(0, -20)],
    ["br", brotliCompressSync(example).subarray(0, -20)],
  ])("with the encoding %s that was cut does not match the API", async ([encoding, bytes]) => {
    next(encoded(encoding, bytes));
    expect(await failureOf(send())).toMatchObject({ name: "InvalidResponseError" });
  });

  test("that is not in its encoding causes a ConnectionError", async () => {
    next(encoded("gzip", example));
    expect(await failureOf(send())).toMatchObject({ name: "ConnectionError", cause: { code: "Z_DATA_ERROR" } });
  });

  test.for(["gzip", "br", "deflate", "zstd"])("without a body can have the encoding %s", async (encoding) => {
    next(encoded(encoding, ""));
    expect(await failureOf(send())).toMatchObject({ message: expect.stringContaining("does not match the API") });
  });
});
