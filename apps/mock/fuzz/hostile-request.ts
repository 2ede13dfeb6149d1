/** The bytes of a request, and how it ends. */
export interface HostileRequest {
  /** The kind of hostility, for messages. */
  kind: string;
  bytes: Buffer;
  /** Whether the client disconnects early: the request never arrives whole, or its response never ends. */
  isUnfinished: boolean;
}

/** A token that must appear in no log and no report. */
export const SECRET = "fuzz-secret-token";
/** A personal value that must appear in no log and no report. */
export const PERSONAL = "fuzz-personal-value";

/** A header as it is written, valid or not. */
export type Field = [name: string, value: string];

/** Writes a request, and adds the headers that every request has. */
export function write(
  method: string,
  target: string,
  fields: readonly Field[],
  body: Uint8Array = new Uint8Array(),
): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(fields.some(([name]) => name === "Host") ? [] : ["Host: 127.0.0.1"]),
    "Connection: close",
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body]);
}

/** Writes a request with the length of its body. */
export function writeWithLength(method: string, target: string, fields: readonly Field[], body: Uint8Array): Buffer {
  return write(method, target, [...fields, ["Content-Length", String(body.length)]], body);
}
