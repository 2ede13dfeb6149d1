import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** An answer, to be made wrong. */
export interface MadeAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What is wrong with a server: it changes the right answer, or handles the request by itself. */
export interface Wrong {
  answer?(answer: MadeAnswer, request: { path: string; headers: IncomingMessage["headers"]; body: string }): MadeAnswer;
  handle?(response: ServerResponse): void;
}

export interface WrongServer {
  url: string;
  /** How many requests came in. */
  requests(): number;
  close(): void;
}

/** Starts a server that answers as a right one does, but for one thing. */
export async function startWrong(rightUrl: string, wrong: Wrong): Promise<WrongServer> {
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const body = await text(request);
    if (wrong.handle) return wrong.handle(response);
    const right = await fetchRight(rightUrl, request, body);
    const {
      status,
      headers,
      body: answered,
    } = wrong.answer?.(right, { path: request.url ?? "", headers: request.headers, body }) ?? right;
    response.writeHead(status, headers).end(answered);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function fetchRight(rightUrl: string, request: IncomingMessage, body: string): Promise<MadeAnswer> {
  const headers = Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.includes(name)) as [string, string][];
  const response = await fetch(rightUrl + request.url, {
    method: request.method ?? "GET",
    headers,
    body: body || null,
  });
  const answered = await response.text();
  const kept = [...response.headers].filter(([name]) => !HOP_BY_HOP.includes(name));
  return { status: response.status, headers: Object.fromEntries(kept), body: answered };
}

const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "host",
  "expect",
  "content-encoding",
];

/** Changes the JSON of an answer's body. */
export function withBody(answer: MadeAnswer, change: (body: Record<string, unknown>) => unknown): MadeAnswer {
  return answer.body === "" ? answer : { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) };
}
