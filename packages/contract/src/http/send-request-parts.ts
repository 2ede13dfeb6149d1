import type { Operation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import type { ReceivedResponse } from "./exchange.ts";
import type { SentInit } from "./observe-fetch.ts";
import { readResponse } from "./read-response.ts";
import { writeRequest } from "./write-request.ts";

type Send = (url: string, init: SentInit) => Promise<Pick<Response, "status" | "headers" | "text">>;

/** Sends a request of an operation and reads the response. */
export async function sendRequestParts(
  send: Send,
  baseUrl: string,
  operation: Operation,
  parts: RequestParts,
): Promise<ReceivedResponse> {
  const { target, ...init } = writeRequest(operation, parts);
  const response = await send(baseUrl + target, { ...init, redirect: "manual" });
  return readResponse(response, await response.text());
}
