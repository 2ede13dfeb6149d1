import type { Answer, AnsweredOperation } from "../api/answer.ts";
import { type Preference, PreferenceError, quote } from "./read-preference.ts";

/**
 * Chooses an answer of an operation: by default the first of the first status.
 *
 * @throws {PreferenceError} when the operation has no such answer; the message names those that it has.
 */
export function chooseAnswer(operation: AnsweredOperation, { code, example }: Preference): Answer {
  const { operationId, answers } = operation;
  const ofStatus = code === undefined ? answers : answers.filter(({ status }) => String(status) === code);
  if (ofStatus.length === 0) {
    const known = [...new Set(answers.map(({ status }) => status))].join(", ");
    throw new PreferenceError(`asks for the status ${quote(code ?? "")}. ${operationId} has ${known}.`);
  }
  const answer = example === undefined ? ofStatus[0] : ofStatus.find((candidate) => candidate.example === example);
  if (answer) return answer;
  const place = code === undefined ? operationId : `${operationId} with status ${code}`;
  const known = ofStatus.flatMap(({ example: name }) => name ?? []).join(", ") || "no named example";
  throw new PreferenceError(`asks for the example ${quote(example ?? "")}. ${place} has ${known}.`);
}
