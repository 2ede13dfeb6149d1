import fc from "fast-check";
import { type Field, type HostileRequest, write } from "../hostile-request.ts";
import { ANY_BYTES } from "../parts/bytes.ts";
import { anyOperation, credentialsOf, targetOf } from "../parts/operations.ts";

/** Over the limit of the body. */
const TOO_LARGE = "4194305";

const chunked = fc
  .tuple(
    anyOperation,
    fc.array(ANY_BYTES, { maxLength: 5 }),
    fc.constantFrom("0\r\n\r\n", "0\r\nX-Trailer: a\r\n\r\n", "zz\r\n", "-1\r\n", "ffffffffffffffff\r\n"),
  )
  .map(([called, chunks, end]) => ({
    kind: "chunks",
    bytes: write(
      called.method,
      targetOf(called),
      [...credentialsOf(called), ["Transfer-Encoding", "chunked"], ["Content-Type", "application/json"]],
      Buffer.concat([
        ...chunks
          .filter(({ length }) => length > 0)
          .map((chunk) => Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n")])),
        Buffer.from(end),
      ]),
    ),
    isUnfinished: end.startsWith("f"),
  }));

const wrongLength = fc
  .tuple(
    anyOperation,
    ANY_BYTES,
    fc.constantFrom("-1", "abc", "1, 2", "99999999999999999999", "+5", "", "0x10", TOO_LARGE),
  )
  .map(([called, bytes, length]) => ({
    kind: "length",
    bytes: write(called.method, targetOf(called), [...credentialsOf(called), ["Content-Length", length]], bytes),
    // A proxy waits for the rest as long as its client does.
    isUnfinished: length === TOO_LARGE,
  }));

const requestLine = fc.oneof(
  ANY_BYTES.map((bytes) => Buffer.concat([bytes, Buffer.from("\r\n\r\n")])),
  fc
    .constantFrom(
      "PUT\r\n\r\n",
      "PUT / HTTP/9.9\r\n\r\n",
      "PUT  / HTTP/1.1\r\n\r\n",
      "\x16\x03\x01\x02",
      "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
      "GET /\0 HTTP/1.1\r\n\r\n",
      "GET /health HTTP/1.0\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    )
    .map((text) => Buffer.from(text, "latin1")),
);

const brokenLine = requestLine.map((bytes) => ({
  kind: "request line",
  bytes,
  isUnfinished: !bytes.toString("latin1").trimStart().includes("\r\n\r\n"),
}));

const headerFlood = fc
  .tuple(anyOperation, fc.integer({ min: 50, max: 3000 }), fc.integer({ min: 0, max: 20 }))
  .map(([called, count, size]) => ({
    kind: "header flood",
    bytes: write(
      called.method,
      targetOf(called),
      Array.from({ length: count }, (_, index): Field => [`X-${index}`, "a".repeat(size)]),
    ),
    isUnfinished: false,
  }));

/** Requests that break HTTP. */
export const brokenHttp: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 2, arbitrary: chunked },
  { weight: 2, arbitrary: wrongLength },
  { weight: 2, arbitrary: brokenLine },
  { weight: 1, arbitrary: headerFlood },
);
