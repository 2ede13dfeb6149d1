import { STATUS_CODES } from "node:http";
import type { Content, Entry, Header, PostData, Request, Response } from "har-format";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { SentExchange } from "../http/sent-exchange.ts";
import { sentHeaders } from "../http/sent-headers.ts";
import type { WireRequest } from "../http/wire-request.ts";

const HTTP_VERSION = "HTTP/1.1";
/** HAR has it for what was not measured. */
const UNKNOWN_SIZE = -1;

/**
 * Writes an exchange as an entry of an HTTP Archive (HAR 1.2).
 *
 * @param comment The name of the test case.
 * @param withBody Whether to keep the body of the response.
 */
export function harEntry(
  baseUrl: string,
  { request, outcome, startedAt, duration }: SentExchange,
  comment: string | undefined,
  withBody: boolean,
): Entry {
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: duration,
    request: harRequest(baseUrl, request),
    response: "response" in outcome ? harResponse(outcome.response, withBody) : noResponse(outcome.problem),
    cache: {},
    // Only the whole exchange is measured.
    timings: { send: 0, wait: duration, receive: 0 },
    ...(comment !== undefined && { comment }),
  };
}

function harRequest(baseUrl: string, request: WireRequest): Request {
  const { method, target, headers, body } = request;
  const url = baseUrl + target;
  return {
    method,
    url,
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: harHeaders(sentHeaders(request)),
    queryString: Array.from(new URL(url).searchParams, ([name, value]) => ({ name, value })),
    ...(body !== null && { postData: postData(headers, body) }),
    headersSize: UNKNOWN_SIZE,
    bodySize: Buffer.byteLength(body ?? ""),
  };
}

function postData(headers: Record<string, string>, body: string | Uint8Array): PostData & { _encoding?: "base64" } {
  const mimeType = headers["content-type"] ?? "";
  // HAR 1.2 has no encoding for requests. The underscore marks a field that it does not define.
  return typeof body === "string"
    ? { mimeType, text: body }
    : { mimeType, text: Buffer.from(body).toString("base64"), _encoding: "base64" };
}

function harResponse({ status, headers, text }: ReceivedResponse, withBody: boolean): Response {
  return {
    status,
    statusText: STATUS_CODES[status] ?? "",
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: harHeaders(headers),
    content: harContent(headers["content-type"], text, withBody),
    redirectURL: headers["location"] ?? "",
    headersSize: UNKNOWN_SIZE,
    bodySize: UNKNOWN_SIZE,
  };
}

function harContent(mimeType = "", text: string, withBody: boolean): Content {
  const content = { size: Buffer.byteLength(text), mimeType };
  return withBody ? { ...content, text } : { ...content, comment: "left out: the file is too large" };
}

function noResponse(problem: string): Response {
  return { ...harResponse({ status: 0, headers: {}, text: "" }, true), comment: problem };
}

function harHeaders(headers: Record<string, string | number>): Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value: String(value) }));
}
