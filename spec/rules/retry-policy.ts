import { EXTENSIONS } from "./extension-definitions.ts";
import { violationOf } from "./json-schema.ts";
import { isSignIn } from "./sign-in.ts";
import { followMerged, reportOnce, type VisitorContext } from "./visitor.ts";

interface RetryPolicy {
  retries: number;
  statuses: number[];
  minDelay: number;
  maxDelay: number;
  maxRetryAfter: number;
}

const IDEMPOTENT = ["delete", "get", "head", "options", "put"];
const RETRYABLE = [408, 425, 429, 500, 502, 503, 504];
/** The retryable statuses of a gateway in front of a service: most likely the service did not see the request. */
const OF_GATEWAY = [429, 502, 503, 504];

/**
 * Retries are safe and have a chance: only of idempotent methods, after temporary failures, with growing delays. A sign-in is not
 * idempotent, but a second one only creates a second token.
 */
export function retryPolicy() {
  const report = reportOnce();
  return {
    Operation(operation: { operationId?: string; "x-retry"?: unknown }, context: VisitorContext) {
      const from = context.location.child("x-retry");
      const found = followMerged(operation["x-retry"], from, context);
      // The rule "extensions" reports a policy that is malformed.
      if (!found || !isRetryPolicy(found.node)) return;
      const { node: policy, location } = found;
      const method = String(context.key);
      const isIdempotent = IDEMPOTENT.includes(method);
      const retryable = isIdempotent ? RETRYABLE : OF_GATEWAY;
      if (policy.retries > 0 && !isIdempotent && !isSignIn(operation.operationId)) {
        const advice = "Write retries: 0, since a second call can have a second effect.";
        report(context, `x-retry retries a ${method.toUpperCase()}, which is not idempotent. ${advice}`, from);
      }
      if (policy.retries > 0 && policy.statuses.length === 0) {
        report(context, "x-retry has retries but no statuses. List statuses such as 429 and 503.", location);
      }
      for (const [index, status] of policy.statuses.entries()) {
        if (!retryable.includes(status)) {
          const reason = RETRYABLE.includes(status)
            ? "after which the call may have had its effect"
            : "which a second attempt cannot mend";
          const message = `x-retry retries ${status}, ${reason}. Use only ${retryable.join(", ")}.`;
          report(context, message, location.child(["statuses", index]));
        }
      }
      if (policy.minDelay > policy.maxDelay) {
        const message = `x-retry: minDelay (${policy.minDelay}) is greater than maxDelay (${policy.maxDelay}). Swap them.`;
        report(context, message, location.child("minDelay"));
      }
      if (policy.maxDelay > policy.maxRetryAfter) {
        const message = `x-retry: maxDelay (${policy.maxDelay}) is greater than maxRetryAfter (${policy.maxRetryAfter}). Lower it.`;
        report(context, message, location.child("maxDelay"));
      }
    },
  };
}

function isRetryPolicy(value: unknown): value is RetryPolicy {
  return violationOf(EXTENSIONS["x-retry"]?.value ?? {}, value) === undefined;
}
