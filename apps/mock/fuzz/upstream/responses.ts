import type { Socket } from "node:net";
import { deflateRawSync, gzipSync } from "node:zlib";

/** Writes a response to a connection, or does not. */
export type WriteResponse = (socket: Socket) => void;

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`;
const PIECE = "a".repeat(16_384);
const MAX_PIECES = 128;
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));
/** Takes hours with a pattern that backtracks. */
const LONG_WORD = JSON.stringify({ error_code: "a".repeat(500_000), name: "a".repeat(500_000) });

/** A complete response with a body. */
export const VALID_BODY = '{"fuzz":"valid"}';

/** Responses of a server that is broken, or that attacks its client. */
export const RESPONSES: Readonly<Record<string, WriteResponse>> = {
  valid: send(withBody(VALID_BODY)),
  json: send(withBody('{"userAccount":"a","__proto__":{"a":1},"constructor":null}')),
  deep: send(withBody("[".repeat(100_000) + "]".repeat(100_000))),
  "deep-object": send(withBody('{"a":'.repeat(50_000))),
  "many-values": send(withBody(`[${"1,".repeat(200_000)}1]`)),
  "long-word": send(withBody(LONG_WORD)),
  "not-utf-8": send(withBody(Buffer.from([0x22, 0xff, 0xfe, 0x22]))),
  "too-long": send(`${HEAD}Content-Length: 100\r\n\r\n{}`),
  "too-short": send(`${HEAD}Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled`),
  "negative-length": send(`${HEAD}Content-Length: -1\r\n\r\n{}`),
  "no-length": send(`${HEAD}Content-Length: abc\r\n\r\n{}`),
  "huge-length": send(`${HEAD}Content-Length: 99999999999999999999\r\n\r\n{}`),
  "two-lengths": send(`${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
  "length-and-chunks": send(`${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
  "bad-chunk": send(`${CHUNKED}zz\r\n{}\r\n0\r\n\r\n`),
  "huge-chunk": send(`${CHUNKED}ffffffffffffffff\r\n{}`),
  "cut-chunk": send(`${CHUNKED}5\r\n{}`),
  trailers: send(
    `${HEAD}Trailer: X-Trailer\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Trailer: a\r\nContent-Length: 9\r\n\r\n`,
  ),
  "unknown-coding": send(`${HEAD}Transfer-Encoding: gzip\r\n\r\n{}`),
  "folded-header": send(`${HEAD}X-Folded: a\r\n b: c\r\nContent-Length: 2\r\n\r\n{}`),
  "control-characters": send(`${HEAD}X-Control: a\x01\x0b\x7fb\r\nContent-Length: 2\r\n\r\n{}`),
  "null-character": send(`${HEAD}X-Null: a\0b\r\nContent-Length: 2\r\n\r\n{}`),
  "bare-line-feed": send("HTTP/1.1 200 OK\nX-A: 1\n\n{}"),
  "bare-return": send(`${HEAD}X-A: a\rX-Injected: 1\r\nContent-Length: 2\r\n\r\n{}`),
  "spaced-name": send(`${HEAD}X-Spaced : a\r\nContent-Length: 2\r\n\r\n{}`),
  "latin-1": send(Buffer.from(`HTTP/1.1 200 \xe9\xff\r\nX-Latin: \xe4\xff\r\nContent-Length: 2\r\n\r\n{}`, "latin1")),
  "proto-header": send(`${HEAD}__proto__: a\r\nconstructor: b\r\nsl-violations: []\r\nContent-Length: 2\r\n\r\n{}`),
  "hop-by-hop": send(
    `${HEAD}Connection: close, X-Hop, Content-Length\r\nX-Hop: 1\r\nKeep-Alive: a\r\nContent-Length: 2\r\n\r\n{}`,
  ),
  cors: send(`${HEAD}Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Origin: b\r\nContent-Length: 2\r\n\r\n{}`),
  "bad-content-type": send("HTTP/1.1 200 OK\r\nContent-Type: /;;\r\nContent-Length: 2\r\n\r\n{}"),
  "header-flood": send(`${HEAD}${"X-A: 1\r\n".repeat(1500)}Content-Length: 2\r\n\r\n{}`),
  "huge-header": send(`${HEAD}X-A: ${"a".repeat(20_000)}\r\nContent-Length: 2\r\n\r\n{}`),
  "endless-header": repeat(`${HEAD}X-A: `, PIECE),
  "endless-headers": repeat(HEAD, "X-A: 1\r\n".repeat(2000)),
  "endless-body": repeat(`${HEAD}\r\n`, PIECE),
  "endless-chunks": repeat(CHUNKED, `4000\r\n${PIECE}\r\n`),
  "http-0.9": send("{}"),
  "http-9.9": send("HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n"),
  garbage: send(Buffer.from([0x16, 0x03, 0x01, 0, 0xff])),
  "status-000": send("HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"),
  "status-99": send("HTTP/1.1 99 Low\r\nContent-Length: 0\r\n\r\n"),
  "status-999": send("HTTP/1.1 999 High\r\nContent-Length: 0\r\n\r\n"),
  "switching-protocols": send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n{}"),
  "interim-responses": send(
    `${"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(200)}${HEAD}Content-Length: 2\r\n\r\n{}`,
  ),
  "body-of-204": send("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"),
  "body-of-304": send("HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}"),
  gzip: encoded("gzip", gzipSync(VALID_BODY)),
  "gzip-bomb": encoded("gzip", BOMB),
  "gzip-bombs": encoded("gzip, gzip", gzipSync(BOMB)),
  "cut-gzip": encoded("gzip", gzipSync(VALID_BODY).subarray(0, 12)),
  "no-gzip": encoded("gzip", Buffer.from("{}")),
  "raw-deflate": encoded("deflate", deflateRawSync(VALID_BODY)),
  "unknown-encoding": encoded("__proto__", Buffer.from("{}")),
  "many-encodings": encoded("gzip,".repeat(1000), gzipSync(VALID_BODY)),
  nothing: (socket) => void socket.end(),
  reset: (socket) => void socket.resetAndDestroy(),
  "cut-head": send("HTTP/1.1 200 OK\r\nContent-"),
  "reset-body": (socket) => void socket.write(`${HEAD}Content-Length: 100\r\n\r\n{`, () => socket.resetAndDestroy()),
  silence: () => {},
};

function withBody(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${HEAD}Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

function encoded(encoding: string, body: Buffer): WriteResponse {
  return send(
    Buffer.concat([
      Buffer.from(`${HEAD}Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`),
      body,
    ]),
  );
}

function send(bytes: string | Buffer): WriteResponse {
  return (socket) => void socket.end(bytes);
}

/** Sends a piece again and again, as fast as the receiver reads. */
function repeat(start: string, piece: string): WriteResponse {
  return (socket) => {
    let left = MAX_PIECES;
    function writeMore(): void {
      while (left > 0) {
        left--;
        if (!socket.write(piece)) return void socket.once("drain", writeMore);
      }
      socket.end();
    }
    socket.write(start);
    writeMore();
  };
}
