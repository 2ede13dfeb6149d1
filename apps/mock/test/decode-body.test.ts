import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeBody } from "../src/http/decode-body.ts";

const LIMIT = 1000;

test.for([
  ["a decoded body over the limit", gzipSync(Buffer.alloc(LIMIT + 1)), "gzip", 413, /larger than 1000 bytes/],
  ["an unknown coding", Buffer.from("a"), "zstd\u00ff", 415, /The Content-Encoding "zstd\?" is unknown/],
  ["another coding than the body has", Buffer.from("a"), "br", 400, /not encoded with br/],
  ["more codings than any client needs", Buffer.from("a"), "gzip,".repeat(6), 415, /more than 5 codings/],
] as const)("rejects %s", async ([, bytes, encoding, status, message]) => {
  await expect(decodeBody(bytes, encoding, LIMIT)).rejects.toMatchObject({
    status,
    message: expect.stringMatching(message),
  });
});

test("decodes codings in the order in which they were applied", async () => {
  expect(Buffer.from(await decodeBody(gzipSync(gzipSync("a")), "gzip, identity, GZIP", LIMIT)).toString()).toBe("a");
});
