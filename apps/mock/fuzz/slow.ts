import { sendHostile } from "./send.ts";

/** Longer than the server waits for a request that does not arrive whole. */
const LONGEST_WAIT = 30_000;

const HEAD = "PUT /v1/usg/dcs/member HTTP/1.1\r\nHost: a\r\nX-Access-Token: t\r\nContent-Type: application/json\r\n";
const STARTS = [
  "",
  "PUT /v1",
  HEAD,
  `${HEAD}Content-Length: 100\r\n\r\n{`,
  `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{`,
];

/** Opens connections that never send all they promise, and sees each of them ended. Returns what each was answered. */
export function sendSlowly(port: number, times: number): Promise<string[]> {
  const starts = Array.from({ length: times }, () => STARTS).flat();
  return Promise.all(
    starts.map((start) => {
      const request = { kind: "slow", bytes: Buffer.from(start), isUnfinished: false };
      return sendHostile(port, request, LONGEST_WAIT);
    }),
  );
}
