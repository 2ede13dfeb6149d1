import { matchesRequest } from "./match-request.ts";
import type { RequestValues } from "./request-values.ts";
import type { ScriptedReply } from "./scripted-reply.ts";

/** The scripted replies of each operation. */
export interface ReplyQueue {
  add(operationId: string, reply: ScriptedReply): void;
  /** Returns the first reply that matches, and removes it after its last time. */
  next(operationId: string, request: () => RequestValues): ScriptedReply | undefined;
  clear(): void;
}

interface QueuedReply {
  reply: ScriptedReply;
  left: number;
}

/** Creates an empty queue. */
export function createReplyQueue(): ReplyQueue {
  const queues = new Map<string, QueuedReply[]>();
  return {
    add(operationId, reply) {
      const queue = queues.get(operationId) ?? [];
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
