import { operationById } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { type SelectedReply, selectReply } from "../preference/selected-reply.ts";
import type { FaultReply, MockControls, StatusReply } from "./types.ts";

/** The scripted replies of each operation. */
export interface ReplyQueue extends Pick<MockControls, "reply" | "clear"> {
  /** Removes the next reply of an operation and returns it. */
  next(operationId: string): SelectedReply | undefined;
}

type Fields = Partial<Record<keyof StatusReply | keyof FaultReply, unknown>>;
const FIELDS = { status: true, example: true, fault: true } satisfies Record<keyof Fields, true>;

/** Creates an empty queue. */
export function createReplyQueue(operations: readonly MockedOperation[]): ReplyQueue {
  const queues = new Map<string, SelectedReply[]>();
  return {
    reply(operationId, reply) {
      const selected = select(operationById(operations, operationId), reply);
      queues.set(operationId, [...(queues.get(operationId) ?? []), selected]);
    },
    next: (operationId) => queues.get(operationId)?.shift(),
    clear: () => queues.clear(),
  };
}

/** Selects a reply for a caller without a type checker. */
function select(operation: MockedOperation, reply: Fields): SelectedReply {
  const unknown = Object.keys(reply).find((field) => !Object.hasOwn(FIELDS, field));
  if (unknown !== undefined) throw replyError(`unknown field "${unknown}". Use ${Object.keys(FIELDS).join(", ")}.`);
  const { status, example, fault } = reply;
  if (status === undefined && fault === undefined) {
    throw replyError("a reply needs a status or a fault, such as { status: 403 }.");
  }
  try {
    return selectReply(operation, {
      ...(status !== undefined && { code: String(status) }),
      ...(example !== undefined && { example: String(example) }),
      ...(fault !== undefined && { fault: String(fault) }),
    });
  } catch (error) {
    throw error instanceof PreferenceError ? replyError(error.message) : error;
  }
}

function replyError(problem: string): TypeError {
  return new TypeError(`mock.reply(): ${problem}`);
}
