import {
  cachedToken,
  createMeetingClient,
  type Fetch,
  isAbortError,
  isApiError,
  isInvalidResponseError,
  isRequestError,
  isTimeoutError,
  type MeetingClientOptions,
} from "@hwc-users/client";
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
import { validate } from "@hwc-users/client/validate";

/** What a runtime is told: plain data, but for `fetch`. */
export interface Situation {
  /** The faults server. */
  url: string;
  /** What `updateUser` is answered. */
  user: unknown;
  fetch?: Fetch;
}

type Step = (situation: Situation) => Promise<void>;

const body = { email: "ming.li@example.com" };

function optionsOf({ url, fetch }: Situation): MeetingClientOptions {
  const retry = { minDelay: 1 };
  return { accessToken: "any-token", baseUrl: url, timeout: 5000, retry, ...(fetch && { fetch }) };
}

function clientOf(situation: Situation, options: Partial<MeetingClientOptions> = {}) {
  return createMeetingClient({ ...optionsOf(situation), ...options });
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(problem);
}

function checkUser(data: unknown, { user }: Situation): void {
  check(JSON.stringify(data) === JSON.stringify(user), `it got ${JSON.stringify(data)}`);
}

/** The error that a call rejects with. It names an error that is not of the expected kind. */
async function errorOf<E>(call: Promise<unknown>, isExpected: (error: unknown) => error is E): Promise<E> {
  const error = await call.then(
    (data) => new Error(`it got ${JSON.stringify(data)}`),
    (reason) => reason,
  );
  if (!isExpected(error)) throw new Error(`it rejected with ${error}, of ${error?.cause}`);
  return error;
}

/**
 * What the client must do in every runtime. The account of a call is the name of the step: the test scripts the replies by
 * it. This file runs as it is in each runtime, so it uses nothing but the language and web APIs.
 */
export const steps = {
  async success(situation) {
    checkUser(await clientOf(situation).updateUser({ account: "success", accountType: 1, body }), situation);
  },

  async byFunction(situation) {
    const meeting = createMeetingContext(optionsOf(situation));
    const { data, requestId } = await updateUser(meeting, { account: "byFunction", body }).withResponse();
    checkUser(data, situation);
    check(requestId !== "", "there is no request ID");
  },

  async emptySuccess(situation) {
    const data: unknown = await clientOf(situation).updateMyInfo({ body: { name: "Ming Li" } });
    check(data === undefined, `it got ${JSON.stringify(data)}`);
  },

  async withResponse(situation) {
    const call = clientOf(situation).updateUser({ account: "withResponse", body });
    const { data, response, requestId } = await call.withResponse();
    checkUser(data, situation);
    check(response.status === 200, `the response has status ${response.status}`);
    check(requestId !== "" && response.headers.get("X-Request-Id") === requestId, `the request ID is "${requestId}"`);
  },

  async unavailableThenSuccess(situation) {
    checkUser(await clientOf(situation).updateUser({ account: "unavailableThenSuccess", body }), situation);
  },

  async resetsThenSuccess(situation) {
    checkUser(await clientOf(situation).updateUser({ account: "resetsThenSuccess", body }), situation);
  },

  async stalledBody(situation) {
    const client = clientOf(situation, { timeout: 300 });
    const { attempts } = await errorOf(client.updateUser({ account: "stalledBody", body }), isTimeoutError);
    check(attempts === 1, `it was sent ${attempts} times`);
  },

  async abortInFlight(situation) {
    const controller = new AbortController();
    const client = clientOf(situation);
    const call = client.updateUser({ account: "abortInFlight", body }, { signal: controller.signal });
    const rejected = errorOf(call, isAbortError);
    // Answered when the call above has arrived.
    await client.updateUser({ account: "abortIsDue", body });
    controller.abort("enough");
    const { cause } = await rejected;
    check(cause === "enough", `the cause is ${cause}`);
  },

  async apiError(situation) {
    const error = await errorOf(clientOf(situation).updateUser({ account: "apiError", body }), isApiError);
    const { status, errorCode, errorMessage, requestId } = error;
    check(status === 400, `the status is ${status}`);
    check(errorCode === "USG.201040000", `the code is ${errorCode}`);
    check(errorMessage === "No such account.", `the message is ${errorMessage}`);
    check(Boolean(requestId), "there is no request ID");
  },

  async html(situation) {
    await errorOf(clientOf(situation).updateUser({ account: "html", body }), isInvalidResponseError);
  },

  async redirect(situation) {
    await errorOf(clientOf(situation).updateUser({ account: "redirect", body }), isApiError);
  },

  async dotsInPath(situation) {
    const { attempts } = await errorOf(clientOf(situation).updateUser({ account: "..", body }), isRequestError);
    check(attempts === 0, `it was sent ${attempts} times`);
  },

  async renewedToken(situation) {
    let fetched = 0;
    const accessToken = cachedToken(async () => ({ token: `token-${++fetched}`, expiresIn: 3600 }));
    const client = clientOf(situation, { accessToken });
    checkUser(await client.updateUser({ account: "renewedToken", body }), situation);
    check(fetched === 2, `the token was fetched ${fetched} times`);
  },

  async misspeltField(situation) {
    const misspelt = { ...body, titel: "Product designer" };
    const client = clientOf(situation, { validator: validate() });
    const call = client.updateUser({ account: "misspeltField", body: misspelt });
    const { violations } = await errorOf(call, isRequestError);
    check(violations[0]?.pointer === "/body/titel", `the violations are ${JSON.stringify(violations)}`);
  },

  async raw(situation) {
    const path = "/v1/usg/dcs/corp/member/{account}";
    const { data } = await clientOf(situation).raw.PUT(path, { params: { path: { account: "raw" } }, body });
    checkUser(data, situation);
  },

  async middleware(situation) {
    const client = clientOf(situation);
    let seen = "";
    client.raw.use({
      onRequest({ request }) {
        seen += request instanceof Request ? "request " : "something else ";
      },
      onResponse({ response }) {
        seen += response instanceof Response ? "response" : "something else";
      },
    });
    checkUser(await client.updateUser({ account: "middleware", body }), situation);
    check(seen === "request response", `it saw ${seen}`);
  },
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
