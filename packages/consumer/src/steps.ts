import {
  cachedToken,
  createMeetingClient,
  createWorkspaceClient,
  type Fetch,
  isAbortError,
  isApiError,
  isConnectionError,
  isInvalidResponseError,
  isRequestError,
  isTimeoutError,
  type MeetingClientOptions,
} from "@hwc-users/client";
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
import { signRequests } from "@hwc-users/client/sign-in";
import { validate } from "@hwc-users/client/validate";

/** The input of the scenario, as JSON: it is sent to the runtime. */
export interface ScenarioInput {
  /** The URL of the faults server. */
  url: string;
  /** The body of its responses to `updateUser`. */
  user: unknown;
}

/** The input of a step. */
export interface StepInput extends ScenarioInput {
  /**
   * The `fetch` of the client.
   *
   * @default that of the runtime
   */
  fetch?: Fetch;
}

type Step = (input: StepInput) => Promise<void>;

const body = { email: "ming.li@example.com" };

function optionsOf({ url, fetch }: StepInput): MeetingClientOptions {
  const retry = { minDelay: 1 };
  return { accessToken: "any-token", baseUrl: url, timeout: 60_000, retry, ...(fetch && { fetch }) };
}

function clientOf(input: StepInput, options: Partial<MeetingClientOptions> = {}) {
  return createMeetingClient({ ...optionsOf(input), ...options });
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(problem);
}

function checkUser(data: unknown, { user }: ScenarioInput): void {
  check(JSON.stringify(data) === JSON.stringify(user), `the call returned ${JSON.stringify(data)}`);
}

/** Returns the error that a call rejects with; throws if the call resolves or the error is of another class. */
async function errorOf<E>(call: Promise<unknown>, isExpected: (error: unknown) => error is E): Promise<E> {
  const error = await call.then(
    (data) => new Error(`the call returned ${JSON.stringify(data)}`),
    (reason) => reason,
  );
  if (!isExpected(error)) throw new Error(`the call rejected with ${error} (cause: ${error?.cause})`);
  return error;
}

/** Everything that a log may show of an error. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [JSON.stringify(error, Object.getOwnPropertyNames(error)), textOf(error.cause)].join("\n");
}

/**
 * The behaviour of the client in every runtime. Each call sends the name of its step as the account, which selects the
 * scripted replies. This file runs unchanged in each runtime, so it uses the language and web APIs only.
 */
export const steps = {
  async success(input) {
    checkUser(await clientOf(input).updateUser({ account: "success", accountType: 1, body }), input);
  },

  async byFunction(input) {
    const meeting = createMeetingContext(optionsOf(input));
    const { data, requestId } = await updateUser(meeting, { account: "byFunction", body }).withResponse();
    checkUser(data, input);
    check(requestId !== "", "there is no request ID");
  },

  async emptySuccess(input) {
    const data: unknown = await clientOf(input).updateMyInfo({ body: { name: "Ming Li" } });
    check(data === undefined, `the call returned ${JSON.stringify(data)}`);
  },

  async signedRequest({ url, fetch }) {
    const signer = signRequests({ accessKey: "any-key", secretKey: "any-secret" });
    const workspace = createWorkspaceClient({ signer, baseUrl: url, ...(fetch && { fetch }) });
    const user = { project_id: "p1", user_id: "u1", body: { disabled: true } };
    const data = await workspace.updateUserInfo(user);
    check(typeof data.id === "string", `the call returned ${JSON.stringify(data)}`);
  },

  async withResponse(input) {
    const call = clientOf(input).updateUser({ account: "withResponse", body });
    const { data, response, requestId } = await call.withResponse();
    checkUser(data, input);
    check(response.status === 200, `the response has status ${response.status}`);
    check(requestId !== "" && response.headers.get("X-Request-Id") === requestId, `the request ID is "${requestId}"`);
  },

  async unavailableThenSuccess(input) {
    checkUser(await clientOf(input).updateUser({ account: "unavailableThenSuccess", body }), input);
  },

  async resetsThenSuccess(input) {
    checkUser(await clientOf(input).updateUser({ account: "resetsThenSuccess", body }), input);
  },

  async stalledBody(input) {
    // Must not end before the request has arrived, however busy the machine is.
    const client = clientOf(input, { timeout: 5000 });
    const { attempts } = await errorOf(client.updateUser({ account: "stalledBody", body }), isTimeoutError);
    check(attempts === 1, `the client made ${attempts} attempts`);
  },

  async abortInFlight(input) {
    const controller = new AbortController();
    const client = clientOf(input);
    const call = client.updateUser({ account: "abortInFlight", body }, { signal: controller.signal });
    const rejected = errorOf(call, isAbortError);
    // The server responds to this call when the call above has arrived.
    await client.updateUser({ account: "afterAbortInFlight", body });
    controller.abort("enough");
    const { cause } = await rejected;
    check(cause === "enough", `the cause is ${cause}`);
  },

  async apiError(input) {
    const error = await errorOf(clientOf(input).updateUser({ account: "apiError", body }), isApiError);
    const { status, errorCode, errorMessage, requestId } = error;
    check(status === 400, `the status is ${status}`);
    check(errorCode === "USG.201040000", `the error code is ${errorCode}`);
    check(errorMessage === "No such account.", `the error message is ${errorMessage}`);
    check(Boolean(requestId), "there is no request ID");
  },

  async html(input) {
    await errorOf(clientOf(input).updateUser({ account: "html", body }), isInvalidResponseError);
  },

  async redirect(input) {
    await errorOf(clientOf(input).updateUser({ account: "redirect", body }), isApiError);
  },

  async noAccountInCause(input) {
    // The server has no TLS. The errors of Bun and Deno contain the URL.
    const client = clientOf(input, { baseUrl: input.url.replace("http:", "https:") });
    const error = await errorOf(client.updateUser({ account: "noAccountInCause", body }), isConnectionError);
    check(error.cause instanceof Error, `the cause is ${error.cause}`);
    check(!textOf(error).includes("noAccountInCause"), `the error contains the account: ${textOf(error)}`);
  },

  async dotsInPath(input) {
    const { attempts } = await errorOf(clientOf(input).updateUser({ account: "..", body }), isRequestError);
    check(attempts === 0, `the client made ${attempts} attempts`);
  },

  async renewedToken(input) {
    let tokens = 0;
    const accessToken = cachedToken(async () => ({ token: `token-${++tokens}`, expiresIn: 3600 }));
    const client = clientOf(input, { accessToken });
    checkUser(await client.updateUser({ account: "renewedToken", body }), input);
    check(tokens === 2, `the client requested ${tokens} tokens`);
  },

  async misspeltField(input) {
    const misspelt = { ...body, titel: "Product designer" };
    const client = clientOf(input, { validator: validate() });
    const call = client.updateUser({ account: "misspeltField", body: misspelt });
    const { violations } = await errorOf(call, isRequestError);
    check(violations[0]?.pointer === "/body/titel", `the violations are ${JSON.stringify(violations)}`);
  },

  async raw(input) {
    const path = "/v1/usg/dcs/corp/member/{account}";
    const { data } = await clientOf(input).raw.PUT(path, { params: { path: { account: "raw" } }, body });
    checkUser(data, input);
  },

  async middleware(input) {
    const client = clientOf(input);
    let received = "";
    client.raw.use({
      onRequest({ request }) {
        received += request instanceof Request ? "request " : "something else ";
      },
      onResponse({ response }) {
        received += response instanceof Response ? "response" : "something else";
      },
    });
    checkUser(await client.updateUser({ account: "middleware", body }), input);
    check(received === "request response", `the middleware received ${received}`);
  },
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
