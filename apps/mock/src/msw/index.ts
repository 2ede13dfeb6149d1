import { HttpResponse, http, type RequestHandler } from "msw";
import type { AnsweredOperation } from "../api/answer.ts";
import { operations } from "../generated/answers.ts";
import { chooseAnswer } from "../preference/choose-answer.ts";
import { PreferenceError, readPreference } from "../preference/read-preference.ts";

/** How {@link createHandlers} makes handlers. */
export interface HandlerOptions {
  /**
   * Where the service is called, such as `https://api.meeting.huaweicloud.com`.
   *
   * @default every host
   */
  baseUrl?: string;
}

/**
 * Makes handlers for MSW (Mock Service Worker) that answer each operation with the spec's named examples: the first of the
 * success, or the one that the request's `Prefer` header asks for. They do not check requests: for that, start the mock.
 *
 * @example
 * const server = setupServer(...createHandlers());
 */
export function createHandlers({ baseUrl = "*" }: HandlerOptions = {}): RequestHandler[] {
  return operations.map((operation) => {
    const path = baseUrl.replace(/\/$/, "") + operation.path.replaceAll(/\{(\w+)\}/g, ":$1");
    return http[methodOf(operation)](path, ({ request }) => answer(operation, request.headers.get("Prefer") ?? ""));
  });
}

function answer(operation: AnsweredOperation, prefer: string): Response {
  try {
    const { fault, ...preference } = readPreference(prefer);
    if (fault !== undefined) throw new PreferenceError("asks for a fault. Start the mock with --faults for that.");
    const { status, headers, body } = chooseAnswer(operation, preference);
    return new HttpResponse(body ?? null, { status, headers });
  } catch (error) {
    if (!(error instanceof PreferenceError)) throw error;
    return HttpResponse.json({ error_code: "MOCK.400", error_msg: error.message }, { status: 400 });
  }
}

function methodOf({ method }: AnsweredOperation): "get" | "put" | "post" | "patch" | "delete" | "options" | "head" {
  return method.toLowerCase() as "put";
}
