import { checkOptions } from "./context/check-options.ts";
import { isFunction } from "./context/rules.ts";
import { RequestError } from "./errors/errors.ts";
import { newCallInfo } from "./observability/call-event.ts";
import { validator } from "./validation/spec-validator.ts";
import type { CallValidator, Drift } from "./validation/validator.ts";

export type { Violation } from "./errors/violation.ts";
export type { CallValidator, Drift, Validator } from "./validation/validator.ts";
export { validator };

/**
 * Creates the `validator` option of a client. A request that breaks the spec is not sent. A response that breaks the spec is
 * reported to `onDrift`, and returned all the same.
 *
 * @param options.onDrift Called for each response that breaks the spec. If it throws or rejects, the call is not affected.
 * @throws {RequestError} if an option is unknown, or `onDrift` is not a function.
 * @example
 * createMeetingClient({ accessToken, validator: validate({ onDrift: (drift) => console.warn(drift) }) });
 */
export function validate(options: { onDrift?: (drift: Drift) => void } = {}): CallValidator {
  checkOptions(newCallInfo("validate"), options, { onDrift: isFunction });
  const { onDrift } = options;
  return {
    request(operationId, input) {
      const violations = validator.request(operationId, input);
      if (violations.length === 0) return;
      const problems = violations.map(({ pointer, message }) => `${pointer} ${message}`.trim());
      throw new RequestError(
        newCallInfo(operationId),
        `the request does not match the API: ${problems.join("; ")}`,
        violations,
      );
    },
    response(callInfo, status, body) {
      if (!onDrift) return;
      const violations = validator.response(callInfo.operationId, status, body);
      // Returned, so that the client handles a promise that rejects.
      if (violations.length > 0) return onDrift({ ...callInfo, status, violations });
    },
  };
}
