import { isObject } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import { type Delay, EXPECTED_DELAY, isDelay } from "../latency/delay.ts";
import type { Mode } from "../options/option-definition.ts";
import { matcherProblem } from "./match-request.ts";
import type { RequestMatcher } from "./reply.ts";
import { ReplyError } from "./reply-error.ts";
import type { ScriptedReply } from "./scripted-reply.ts";
import { type CheckBody, type Selection, selectScripted } from "./select-scripted.ts";

type Rules = Partial<Record<"delay" | "times" | "when", unknown>>;

const FIELDS: Record<keyof Selection | keyof Rules, true> = {
  status: true,
  example: true,
  body: true,
  headers: true,
  fault: true,
  validate: true,
  delay: true,
  times: true,
  when: true,
};

/**
 * Checks a reply of a caller without a type checker.
 *
 * @param checkBody Omitted where there is no validator: every body then needs `validate: false`.
 * @throws {ReplyError} if the reply is invalid; the message says what to write.
 */
export function checkReply(
  operation: MockedOperation,
  reply: unknown,
  mode: Mode,
  checkBody?: CheckBody,
): ScriptedReply {
  if (!isObject(reply)) throw new ReplyError("a reply is an object, such as { status: 403 }.");
  const unknown = Object.keys(reply).find((field) => !Object.hasOwn(FIELDS, field));
  if (unknown !== undefined) {
    throw new ReplyError(`unknown field "${unknown}". Use ${Object.keys(FIELDS).join(", ")}.`);
  }
  const { times, when, delay, ...selection }: Selection & Rules = Object.fromEntries(
    Object.entries(reply).filter(([, value]) => value !== undefined),
  );
  const rules = checkRules({ times, when, delay });
  if (Object.keys(selection).length === 0 && delay === undefined) {
    throw new ReplyError("a reply needs a status, a body, headers, a delay or a fault, such as { status: 403 }.");
  }
  return { ...rules, ...selectScripted(operation, selection, mode, checkBody) };
}

function checkRules({ times = 1, when, delay }: Rules): Pick<ScriptedReply, keyof Rules> {
  if (times !== "always" && !(Number.isSafeInteger(times) && Number(times) > 0)) {
    throw new ReplyError('times must be a whole number from 1, or "always".');
  }
  if (delay !== undefined && !isDelay(delay)) throw new ReplyError(`delay must be ${EXPECTED_DELAY}.`);
  const problem = when === undefined ? undefined : matcherProblem(when);
  if (problem !== undefined) throw new ReplyError(problem);
  return {
    times: times === "always" ? Number.POSITIVE_INFINITY : Number(times),
    ...(delay !== undefined && { delay: delay as Delay }),
    ...(when !== undefined && { when: when as RequestMatcher }),
  };
}
