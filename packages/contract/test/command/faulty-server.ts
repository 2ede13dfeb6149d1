import type { ServerResponse } from "node:http";
import { type CapturedRequest, startCapturingServer } from "@hwc-users/testing";

/** A response of the right server, to be changed. */
export interface RightResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The fault of a server: it changes each right response, or handles requests itself. */
export interface Fault {
  change?(response: RightResponse, request: CapturedRequest): RightResponse;
  handle?(response: ServerResponse): void;
  /** Whether a request gets the fault (default: all do). */
  isFor?(request: CapturedRequest): boolean;
}

/** One test case has neither a body nor a content type. */
export function isWithoutBody({ body, headers }: CapturedRequest): boolean {
  return body === "" && headers["content-type"] === undefined;
}

export interface FaultyServer {
  url: string;
  requestCount(): number;
  close(): Promise<void>;
}

/** Starts a server that responds as the right one does, with one fault. */
export async function startFaultyServer(rightUrl: string, fault: Fault): Promise<FaultyServer> {
  const { url, requests, close } = await startCapturingServer(async (request, response) => {
    const isFaulty = fault.isFor?.(request) ?? true;
    if (fault.handle && isFaulty) return fault.handle(response);
    const right = await fetchRight(rightUrl, request);
    const { status, headers, body } = (isFaulty && fault.change?.(right, request)) || right;
    response.writeHead(status, headers).end(body);
  });
  return { url, requestCount: () => requests.length, close };
}

async function fetchRight(rightUrl: string, request: CapturedRequest): Promise<RightResponse> {
  const response = await fetch(rightUrl + request.target, {
    method: request.method,
    headers: withoutConnection(Object.entries(request.headers) as [string, string][]),
    body: request.bytes,
  });
  const headers = Object.fromEntries(withoutConnection([...response.headers]));
  return { status: response.status, headers, body: await response.text() };
}

/** Headers of one connection, which must not be forwarded to another. */
const CONNECTION_HEADERS = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "host",
  "expect",
  "content-encoding",
];

function withoutConnection(headers: [string, string][]): [string, string][] {
  return headers.filter(([name]) => !CONNECTION_HEADERS.includes(name));
}

/** Changes the JSON body of a response, if it has one. */
export function changeBody(response: RightResponse, change: (body: Record<string, unknown>) => unknown): RightResponse {
  return response.body === "" ? response : { ...response, body: JSON.stringify(change(JSON.parse(response.body))) };
}
