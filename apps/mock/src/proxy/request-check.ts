import type { CompiledOperation } from "../api/compiled-operation.ts";
import { bodyTooLarge } from "../http/body-too-large.ts";
import type { HttpContext } from "../http/http-context.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { type CheckedRequest, unchecked } from "../pipeline/pipeline.ts";
import type { RequestContext } from "../pipeline/request-context.ts";
import { checkRequest } from "../server/check-request.ts";
import { type HeldBody, holdBody } from "./hold-body.ts";
import { noteUnchecked } from "./unchecked.ts";

/** Checks the requests that are forwarded. */
export interface RequestCheck {
  /**
   * Reads the body of a request as far as it is checked: not at all if the spec has no such operation.
   *
   * @throws {HttpError} 413 if the body is too large and `errors` is on.
   */
  hold(context: HttpContext): Promise<HeldBody>;
  /** @throws {HttpError} if the request cannot be checked and `errors` is on. */
  check(context: RequestContext, operation: CompiledOperation, bytes: Uint8Array): Promise<CheckedRequest>;
}

const UNREAD: HeldBody = { bytes: Buffer.alloc(0), isComplete: false };

/** Creates the check of requests. Without `errors`, a request that cannot be checked is forwarded. */
export function createRequestCheck(options: MockOptions): RequestCheck {
  const { bodyLimit = MOCK_OPTIONS.bodyLimit.default, errors } = options;
  return {
    async hold(context) {
      if (!context.operation) return UNREAD;
      const held = await holdBody(context.request, bodyLimit);
      if (held.isComplete) return held;
      if (errors) throw bodyTooLarge(bodyLimit);
      noteUnchecked(context, "request", bodyTooLarge(bodyLimit));
      return held;
    },
    async check(context, operation, bytes) {
      try {
        return await checkRequest(context, operation, bytes, options);
      } catch (error) {
        if (errors) throw error;
        noteUnchecked(context, "request", error);
        return unchecked();
      }
    },
  };
}
