import { matchesRequest } from "./match-request.ts";
import { ReplyError } from "./reply-error.ts";
import type { RequestValues } from "./request-values.ts";
import type { ScriptedReply } from "./scripted-reply.ts";

/** The scripted replies of each operation. */
export interface ReplyQueue {
  /** @throws {ReplyError} if the operation has too many. */
  add(operationId: string, reply: ScriptedReply): void;
  /** Returns the first reply that matches, and removes it after its last time. */
  next(operationId: string, request: () => RequestValues): ScriptedReply | undefined;
  clear(): void;
}

interface QueuedReply {
  reply: ScriptedReply;
  left: number;
}

/** Far more than a test needs. Without a limit, tests that never clear the queue would fill the memory. */
const MAX_REPLIES = 1000;

/** Creates an empty queue. */
export function createReplyQueue(): ReplyQueue {
  const queues = new Map<string, QueuedReply[]>();
  return {
    add(operationId, reply) {
      const queue = queues.get(operationId) ?? [];
      if (queue.length >= MAX_REPLIES) {
        throw new ReplyError(`${operationId} has ${MAX_REPLIES} unused replies. Call clear() after each test.`);
      }
      queues.set(operationId, queue);
      queue.push({ reply, left: reply.times });
    },
    next(operationId, request) {
      const queue = queues.get(operationId) ?? [];
      const index = queue.findIndex(({ reply: { when } }) => !when || matchesRequest(when, request()));
      const queued = queue[index];
      if (!queued) return undefined;
      queued.left--;
      if (queued.left === 0) queue.splice(index, 1);
      return queued.reply;
    },
    clear: () => queues.clear(),
  };
}
