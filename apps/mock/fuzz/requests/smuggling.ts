import fc from "fast-check";
import { type Field, type HostileRequest, write } from "../hostile-request.ts";
import { anyOperation, credentialsOf, targetOf } from "../parts/operations.ts";

/** The path of a request that is hidden in the body of another. No server may receive it. */
export const SMUGGLED_PATH = "/smuggled";

const SMUGGLED = `PUT ${SMUGGLED_PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n`;
const LENGTH = String(SMUGGLED.length);
const CHUNK = `${SMUGGLED.length.toString(16)}\r\n${SMUGGLED}\r\n`;

/** Ways to write the length of a body that servers have read differently. */
const FRAMINGS: readonly { fields: readonly Field[]; body: string }[] = [
  ...[
    "chunked",
    "chunked, identity",
    "identity, chunked",
    "xchunked",
    "\tchunked",
    "chunked\x0b",
    "Chunked",
    "gzip, chunked",
  ].map((coding) => ({
    fields: [
      ["Content-Length", LENGTH],
      ["Transfer-Encoding", coding],
    ] satisfies Field[],
    body: `0\r\n\r\n${SMUGGLED}`,
  })),
  {
    fields: [
      ["Transfer-Encoding", "chunked"],
      ["Transfer-Encoding", "identity"],
    ],
    body: `0\r\n\r\n${SMUGGLED}`,
  },
  {
    fields: [
      ["Transfer-Encoding ", "chunked"],
      ["Content-Length", "5"],
    ],
    body: `0\r\n\r\n${SMUGGLED}`,
  },
  {
    fields: [
      ["Transfer-Encoding", "\r\n chunked"],
      ["Content-Length", "5"],
    ],
    body: `0\r\n\r\n${SMUGGLED}`,
  },
  {
    fields: [
      ["Transfer\nEncoding", "chunked"],
      ["Content-Length", LENGTH],
    ],
    body: SMUGGLED,
  },
  {
    fields: [
      ["Content-Length", "0"],
      ["Content-Length", LENGTH],
    ],
    body: SMUGGLED,
  },
  {
    fields: [
      ["Content-Length", LENGTH],
      ["Content-Length", LENGTH],
    ],
    body: SMUGGLED,
  },
  { fields: [["Content-Length", `0, ${LENGTH}`]], body: SMUGGLED },
  { fields: [["Content-Length", `+${LENGTH}`]], body: SMUGGLED },
  {
    fields: [
      ["Content-Length", LENGTH],
      ["Connection", "Content-Length"],
    ],
    body: SMUGGLED,
  },
  {
    fields: [
      ["Transfer-Encoding", "chunked"],
      ["Connection", "Transfer-Encoding"],
    ],
    body: `${CHUNK}0\r\n\r\n`,
  },
  { fields: [["Transfer-Encoding", "chunked"]], body: `${CHUNK}0;a=\n\r\n\r\n${SMUGGLED}` },
  { fields: [["Transfer-Encoding", "chunked"]], body: `0x0\r\n\r\n${SMUGGLED}` },
  { fields: [["Transfer-Encoding", "chunked"]], body: `0\r\nContent-Length: ${LENGTH}\r\n\r\n${SMUGGLED}` },
  {
    fields: [
      ["Content-Length", LENGTH],
      ["Upgrade", "h2c"],
      ["HTTP2-Settings", "AAMAAABkAARAAAAAAAIAAAAA"],
    ],
    body: SMUGGLED,
  },
  {
    fields: [
      ["Content-Length", LENGTH],
      ["Expect", "100-continue"],
    ],
    body: SMUGGLED,
  },
  { fields: [], body: SMUGGLED },
];

/** Requests that hide another one. */
export const smuggling: fc.Arbitrary<HostileRequest> = fc
  .tuple(anyOperation, fc.constantFrom(...FRAMINGS), fc.constantFrom("PUT", "GET", "POST", "HEAD"), fc.boolean())
  .map(([called, { fields, body }, method, isKnown]) => ({
    kind: "smuggling",
    bytes: write(
      isKnown ? called.method : method,
      isKnown ? targetOf(called) : "/unknown",
      [...credentialsOf(called), ["Content-Type", "application/json"], ...fields],
      Buffer.from(body, "latin1"),
    ),
    isUnfinished: false,
  }));
