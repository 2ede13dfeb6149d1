import { operations } from "@hwc-users/spec";
import { targetOf } from "./parts/operations.ts";
import { sendHostile } from "./send.ts";

const [operation] = operations;
const REQUEST_LINE = `${operation?.method} ${operation && targetOf(operation)} HTTP/1.1`;
const HEAD = `${REQUEST_LINE}\r\nHost: a\r\n${operation?.tokenHeader}: t\r\nContent-Type: application/json\r\n`;
const STARTS = [
  "",
  REQUEST_LINE,
  HEAD,
  `${HEAD}Content-Length: 100\r\n\r\n{`,
  `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{`,
];

/** Opens connections that never send a whole request, and waits for their end. Returns what each received. */
export function sendSlowly(port: number, times: number): Promise<string[]> {
  const starts = Array.from({ length: times }, () => STARTS).flat();
  return Promise.all(
    starts.map((start) => sendHostile(port, { kind: "slow", bytes: Buffer.from(start), isUnfinished: false })),
  );
}
