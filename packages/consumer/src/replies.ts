import {
  type Faults,
  html,
  ok,
  type Reply,
  redirect,
  reset,
  stallBody,
  status,
  unauthorizedUntil,
} from "@hwc-users/faults";
import type { StepName } from "./steps.ts";

type Account = StepName | "abortIsDue";

/** What the server answers to the accounts of the steps, in order. */
function createReplies(): Record<Account, Reply[]> {
  const arrival = Promise.withResolvers<void>();
  const stall: Reply = () => arrival.resolve();
  const okAfterArrival: Reply = async (exchange) => {
    await arrival.promise;
    await ok()(exchange);
  };

  return {
    success: [ok()],
    byFunction: [status(503), ok()],
    emptySuccess: [],
    withResponse: [ok()],
    unavailableThenSuccess: [status(503), ok()],
    // A browser repeats a call by itself after one reset of a connection that it had kept open.
    resetsThenSuccess: [reset(), reset(), ok()],
    stalledBody: [stallBody()],
    abortInFlight: [stall],
    abortIsDue: [okAfterArrival],
    apiError: [status(400, { body: { error_code: "USG.201040000", error_msg: "No such account." } })],
    html: [html(200)],
    redirect: [redirect("other")],
    dotsInPath: [],
    renewedToken: [status(401), unauthorizedUntil("token-2")],
    misspeltField: [],
    raw: [ok()],
    middleware: [ok()],
  };
}

/**
 * Scripts the replies of the scenario: by account rather than by turn, so that a step that fails does not spoil the next.
 *
 * @returns The script: each list ends empty when all its replies were used.
 */
export function scriptReplies(faults: Faults): Record<string, Reply[]> {
  const script: Record<string, Reply[]> = createReplies();
  const answer: Reply = async (exchange) => {
    const account = /\/(\w+)(\?|$)/.exec(exchange.request.url)?.[1] ?? "";
    const replies = script[account] ?? [];
    const [reply] = replies;
    // No client repeats its call after this one.
    if (!reply) return status(418)(exchange);
    if (!reply.stays?.(exchange)) replies.shift();
    await reply(exchange);
  };
  answer.stays = () => true;
  faults.next("updateUser", [answer]);
  return script;
}
