import {
  type Faults,
  html,
  ok,
  type ReplyHandler,
  redirect,
  reset,
  stallBody,
  status,
  unauthorizedUntil,
} from "@hwc-users/faults";
import type { StepName } from "./steps.ts";

type Account = StepName | "afterAbortInFlight";

/** The replies to the requests of each account, in order. */
function createReplies(): Record<Account, ReplyHandler[]> {
  const arrival = Promise.withResolvers<void>();
  const stall: ReplyHandler = () => arrival.resolve();
  const okAfterArrival: ReplyHandler = async (context) => {
    await arrival.promise;
    await ok()(context);
  };

  return {
    success: [ok()],
    byFunction: [status(503), ok()],
    emptySuccess: [],
    signedRequest: [],
    withResponse: [ok()],
    unavailableThenSuccess: [status(503), ok()],
    // A browser retries by itself when a connection that it kept open is reset.
    resetsThenSuccess: [reset(), reset(), ok()],
    stalledBody: [stallBody()],
    abortInFlight: [stall],
    afterAbortInFlight: [okAfterArrival],
    apiError: [status(400, { body: { error_code: "USG.201040000", error_msg: "No such account." } })],
    html: [html(200)],
    redirect: [redirect("other")],
    noAccountInCause: [],
    dotsInPath: [],
    renewedToken: [status(401), unauthorizedUntil("token-2")],
    misspeltField: [],
    raw: [ok()],
    middleware: [ok()],
  };
}

/**
 * Scripts the replies to the scenario by account, not by turn: a step that fails does not change the next.
 *
 * @returns The unused replies of each account. The lists shrink as requests arrive.
 */
export function scriptReplies(faults: Faults): Record<string, ReplyHandler[]> {
  const unused: Record<string, ReplyHandler[]> = createReplies();
  const replyByAccount: ReplyHandler = async (context) => {
    const account = /\/(\w+)(\?|$)/.exec(context.request.url)?.[1] ?? "";
    // No client retries a 418.
    const reply = unused[account]?.shift() ?? status(418);
    await reply(context);
  };
  replyByAccount.keep = () => true;
  faults.next("updateUser", [replyByAccount]);
  return unused;
}
