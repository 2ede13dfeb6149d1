import { namedFaults } from "@hwc-users/faults";
import type { AnsweredOperation } from "../api/answer.ts";
import { chooseAnswer } from "../preference/choose-answer.ts";
import { PreferenceError } from "../preference/read-preference.ts";
import type { Choice } from "../server/observer.ts";
import type { Director, ReceivedRequest } from "./types.ts";

const MOST_REQUESTS = 1000;

/** A director, and what the server needs of it. */
export interface Stage extends Director {
  /** Takes the reply that waits for an operation. */
  take(operationId: string): Choice | undefined;
  record(request: ReceivedRequest): void;
}

/** Makes a director with nothing chosen and nothing received. */
export function createStage(operations: readonly AnsweredOperation[]): Stage {
  const replies = new Map<string, Choice[]>();
  let requests: ReceivedRequest[] = [];
  return {
    reply(operationId, reply) {
      const choice = choose(findOperation(operations, operationId), reply);
      replies.set(operationId, [...(replies.get(operationId) ?? []), choice]);
    },
    requests(operationId) {
      if (operationId === undefined) return [...requests];
      findOperation(operations, operationId);
      return requests.filter((request) => request.operationId === operationId);
    },
    clear() {
      replies.clear();
      requests = [];
    },
    take: (operationId) => replies.get(operationId)?.shift(),
    record(request) {
      requests.push(request);
      if (requests.length > MOST_REQUESTS) requests.shift();
    },
  };
}

/** Finds an operation, for callers that no compiler checked. */
export function findOperation<Found extends AnsweredOperation>(
  operations: readonly Found[],
  operationId: string,
): Found {
  const operation = operations.find((candidate) => candidate.operationId === operationId);
  if (operation) return operation;
  const known = operations.map((candidate) => candidate.operationId).join(", ");
  throw new TypeError(`The spec has no operation ${JSON.stringify(operationId)}. It has ${known}.`);
}

function choose(operation: AnsweredOperation, reply: object): Choice {
  const { status, example, fault, ...rest } = (reply ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new TypeError(`A reply has no "${unknown}". It has status and example, or fault.`);
  if (fault !== undefined) {
    if (Object.hasOwn(namedFaults, String(fault))) return { fault: String(fault) };
    throw new TypeError(`There is no fault "${fault}". There are ${Object.keys(namedFaults).join(", ")}.`);
  }
  if (status === undefined) throw new TypeError("A reply needs a status or a fault, such as { status: 403 }.");
  const preference = { code: String(status), ...(example !== undefined && { example: String(example) }) };
  try {
    return { answer: chooseAnswer(operation, preference), isNamed: example !== undefined };
  } catch (error) {
    if (!(error instanceof PreferenceError)) throw error;
    throw new TypeError(error.message.replace("The header Prefer", "The reply"));
  }
}
