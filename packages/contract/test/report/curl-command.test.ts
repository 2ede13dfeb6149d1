import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { needsCurl, runOrThrow, startTestServer, type TestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WireRequest } from "../../src/http/wire-request.ts";
import { createCurlCommand } from "../../src/report/curl-command.ts";

interface Received {
  method: string | undefined;
  target: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: TestServer;
let received: Received | undefined;
beforeAll(async () => {
  server = await startTestServer(async (request, response) => {
    const { method, url: target, headers } = request;
    received = { method, target, headers, body: (await buffer(request)).toString("latin1") };
    response.end();
  });
});
afterAll(() => server.close());

const noTls = { clientCert: undefined, clientKey: undefined, ca: undefined };
const env = { HWC_ACCESS_TOKEN: "secret-$(id)`id`\"'\\", HWC_EMPTY: "" };
const request: WireRequest = { method: "PUT", target: "/v1/me", headers: {}, body: null };
const json = { "content-type": "application/json" };

function curlOf(more: Partial<WireRequest>, basePath = ""): string {
  return createCurlCommand({ target: server.url + basePath, tls: noTls }, env)({ ...request, ...more });
}

/** Runs the command in a POSIX shell, and returns what the server received. */
async function arrived(more: Partial<WireRequest>, basePath?: string): Promise<Received | undefined> {
  received = undefined;
  await runOrThrow("sh", ["-c", curlOf(more, basePath)], { env: { ...process.env, NO_PROXY: "*", ...env } });
  return received;
}

const bodies: [name: string, body: string | Uint8Array][] = [
  ["JSON", '{"name":"Li","status":0}'],
  ["a list", "[]"],
  ["an empty body", ""],
  ["quotes", `'"'' "it's"`],
  ["characters that a shell interprets", "$HOME $(id) `id` \\n \\\\ %s %% !! ~ * # & | ; < > {a,b} [a]"],
  ["what curl would read from a file", "@/etc/passwd"],
  ["Chinese, an emoji and combining characters", "汉字 😀 e\u0301"],
  ["line breaks and a tab", "a\nb\r\nc\t\n"],
  ["a leading hyphen and a line break", "-n %d\n"],
  ["a line break and backslashes", "\n\\n\\101\\"],
  ["control characters", "\u0000\u0001\u001B[31m\u007F\u0085"],
  ["invisible characters", "\uFEFFa\u200B\u202Eb\u2028"],
  ["digits after a control character", "\u00001234567"],
  ["bytes that are not UTF-8", Uint8Array.of(0x22, 0xe9, 0xff, 0x00, 0x25, 0x5c, 0x27, 0x22)],
  ["bytes of ISO-8859-1", Uint8Array.of(0x22, 0xe9, 0x22)],
  ["a byte order mark", new TextEncoder().encode("\uFEFF{}")],
  ["bytes that are UTF-8", new TextEncoder().encode('{"name":"汉"}')],
  ["100 000 characters", "x".repeat(100_000)],
];

describe("a curl command", needsCurl, () => {
  test.for(bodies)("sends %s", async ([, body]) => {
    for (const isChunked of [false, true]) {
      const bytes = Buffer.from(body);
      expect(await arrived({ body, headers: json, ...(isChunked && { isChunked }) })).toEqual({
        method: "PUT",
        target: "/v1/me",
        headers: expect.objectContaining({
          "content-type": "application/json",
          ...(isChunked ? { "transfer-encoding": "chunked" } : { "content-length": String(bytes.length) }),
        }),
        body: bytes.toString("latin1"),
      });
    }
  });

  test("is one line of text", () => {
    for (const [, body] of bodies) expect(curlOf({ body })).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
  });

  test("sends the method, the path and the query as they are", async () => {
    const target = "/a%20b/{c}/[1-3]/../d'e/%E6%B1%89?x=$HOME&x=%00&y=";
    expect(await arrived({ method: "PATCH", target }, "/base")).toMatchObject({
      method: "PATCH",
      target: `/base${target}`,
    });
    expect(await arrived({ method: "OPTIONS" })).toMatchObject({ method: "OPTIONS" });
  });

  test("sends each header, empty ones included", async () => {
    const headers = { "x-empty": "", "x-quote": `'"$HOME\\` };
    const contentType = "text/plain; charset=iso-8859-1";
    expect(await arrived({ headers: { ...headers, "content-type": contentType }, body: "x" })).toMatchObject({
      headers: { ...headers, "content-type": contentType },
    });
  });

  test.for([null, "x"])("sends no content type of its own with the body %j", async (body) => {
    const { headers } = (await arrived({ body })) ?? {};
    expect(headers).not.toHaveProperty("content-type");
    expect(headers).toMatchObject({ "content-length": String(body?.length ?? 0) });
  });

  test("sends no length without a body where HTTP has none", async () => {
    const { headers } = (await arrived({ method: "GET" })) ?? {};
    expect(headers).not.toHaveProperty("content-length");
  });

  test("reads the token from the environment", async () => {
    const headers = { "x-access-token": env.HWC_ACCESS_TOKEN };
    expect(curlOf({ headers })).toContain('-H "x-access-token: $HWC_ACCESS_TOKEN"');
    expect(curlOf({ headers })).not.toContain("secret");
    expect(await arrived({ headers })).toMatchObject({ headers });
  });

  test("has an invented token as it is", async () => {
    const headers = { "x-access-token": "invented", "x-auth-token": env.HWC_ACCESS_TOKEN };
    expect(await arrived({ headers })).toMatchObject({ headers });
  });

  test("does not follow redirects, and checks certificates", () => {
    expect(curlOf({ headers: json, body: "{}" })).not.toMatch(/ (-L|--location|-k|--insecure)\b/);
  });
});

test("a curl command has the files for TLS", () => {
  const tls = { clientCert: "my cert.pem", clientKey: "key.pem", ca: "ca.pem" };
  expect(createCurlCommand({ target: "https://api.example.com", tls }, {})(request)).toBe(
    "curl -i --cert 'my cert.pem' --key 'key.pem' --cacert 'ca.pem' -X PUT 'https://api.example.com/v1/me' " +
      "-H 'content-type:' --data-raw ''",
  );
});
