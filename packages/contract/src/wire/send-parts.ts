import type { Operation } from "@hwc-users/spec";
import type { Answer, Parts } from "./exchange.ts";
import { readAnswer, type SentInit } from "./observe.ts";
import { writeRequest } from "./write-request.ts";

type Send = (url: string, init: SentInit) => Promise<Pick<Response, "status" | "headers" | "text">>;

/** Sends what a request of an operation carries, and reads the answer. */
export async function sendParts(
  send: Send,
  baseUrl: string,
  operation: Operation,
  parts: Parts,
  more: Record<string, string> = {},
): Promise<Answer> {
  const { target, method, headers, body } = writeRequest(operation, parts);
  const response = await send(baseUrl + target, { method, headers: { ...headers, ...more }, body, redirect: "manual" });
  return readAnswer(response, await response.text());
}
