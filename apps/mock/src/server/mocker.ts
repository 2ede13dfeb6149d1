import { setTimeout } from "node:timers/promises";
import type { Answer } from "../api/answer.ts";
import type { CompiledOperation } from "../api/operation.ts";
import { createFaults } from "../faults/create-faults.ts";
import { chooseAnswer } from "../preference/choose-answer.ts";
import { PreferenceError, readPreference } from "../preference/read-preference.ts";
import { checkRequest, loadValidator } from "./check-request.ts";
import { type Exchange, send } from "./exchange.ts";
import type { Responder } from "./handle.ts";
import type { Choice, Observer } from "./observer.ts";
import type { MockOptions } from "./options.ts";
import { violationsRefusal } from "./refusal.ts";

/** Answers from the spec. */
export function createMocker({ delay = 0, dynamic, faults: mayFault }: MockOptions, observer: Observer): Responder {
  const faults = createFaults();
  const [least, most] = typeof delay === "number" ? [delay, delay] : delay;

  function preferred(operation: CompiledOperation, { request }: Exchange): Choice {
    const preference = readPreference(String(request.headers["prefer"] ?? ""));
    if (preference.fault === undefined) {
      return { answer: chooseAnswer(operation, preference), isNamed: preference.example !== undefined };
    }
    if (!mayFault) throw new PreferenceError("asks for a fault. Start the mock with faults (--faults) for that.");
    return { fault: faults.check(preference.fault) };
  }

  async function generated(operation: CompiledOperation, answer: Answer): Promise<Answer> {
    const { generateAnswer } = await import("../prism/generate.ts");
    return generateAnswer(operation, answer);
  }

  return {
    async respond(exchange, bytes) {
      const operation = exchange.operation as CompiledOperation;
      const body = await checkRequest(exchange, operation, bytes);
      observer.received?.(exchange, body);
      if (exchange.violations.length > 0) throw violationsRefusal(exchange.violations);
      const choice = observer.choose?.(operation, exchange) ?? preferred(operation, exchange);
      if (most > 0) await setTimeout(least + Math.random() * (most - least), undefined, { ref: false });
      if ("fault" in choice) return faults.run(choice.fault, exchange, operation, bytes.toString());
      const answer = dynamic && !choice.isNamed ? await generated(operation, choice.answer) : choice.answer;
      send(exchange, answer.status, answer.headers, answer.body);
    },
    load: () => void loadValidator(),
    stop: () => faults.stop(),
  };
}
