import { exampleRequest, type Operation } from "@hwc-users/spec";
import fc from "fast-check";
import { ANY_BYTES, anyOperation, body, credentialsOf, headers, METHODS, path, prefer, query } from "./parts.ts";

/** The bytes of a request, and how it ends. */
export interface HostileRequest {
  /** The kind of hostility, for messages. */
  kind: string;
  bytes: Buffer;
  /** Whether it never arrives whole, so that the client disconnects before a response. */
  isUnfinished: boolean;
}

/** A request that is valid or nearly valid HTTP. */
const wellFormed = fc
  .tuple(
    fc.oneof(
      anyOperation.map(({ method }) => method),
      fc.constantFrom(...METHODS),
    ),
    path,
    query,
    headers,
    body,
  )
  .map(([method, target, search, fields, bytes]) => ({
    kind: "request",
    bytes: write(method, target + search, [...fields, ["Content-Length", String(bytes.length)]], bytes),
    isUnfinished: false,
  }));

/** A request that matches the spec except for its body. */
const hostileBody = fc.tuple(anyOperation, body, prefer).map(([called, bytes, preference]) => ({
  kind: "body",
  bytes: write(
    called.method,
    pathOf(called),
    [
      ...credentialsOf(called),
      ["Content-Type", "application/json"],
      ["Prefer", preference],
      ["Content-Length", String(bytes.length)],
    ],
    bytes,
  ),
  isUnfinished: false,
}));

const chunked = fc
  .tuple(
    anyOperation,
    fc.array(ANY_BYTES, { maxLength: 5 }),
    fc.constantFrom("0\r\n\r\n", "zz\r\n", "-1\r\n", "ffffffffffffffff\r\n"),
  )
  .map(([called, chunks, end]) => ({
    kind: "chunks",
    bytes: write(
      called.method,
      pathOf(called),
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
    fc.constantFrom("-1", "abc", "1, 2", "99999999999999999999", "+5", "", "0x10", "1048577"),
  )
  .map(([called, bytes, length]) => ({
    kind: "length",
    bytes: write(called.method, pathOf(called), [...credentialsOf(called), ["Content-Length", length]], bytes),
    isUnfinished: false,
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
      pathOf(called),
      Array.from({ length: count }, (_, index) => [`X-${index}`, "a".repeat(size)]),
      Buffer.alloc(0),
    ),
    isUnfinished: false,
  }));

/** Requests that no well-meaning client sends. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 6, arbitrary: wellFormed },
  { weight: 6, arbitrary: hostileBody },
  { weight: 2, arbitrary: chunked },
  { weight: 2, arbitrary: wrongLength },
  { weight: 2, arbitrary: brokenLine },
  { weight: 1, arbitrary: headerFlood },
);

function pathOf(operation: Operation): string {
  return exampleRequest(operation, "").url;
}

function write(method: string, target: string, fields: string[][], bytes: Buffer): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Connection: close",
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), bytes]);
}
