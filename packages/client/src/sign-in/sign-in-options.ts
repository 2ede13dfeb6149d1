import { checkOptions } from "../context/check-options.ts";
import type { CallOptions, ClientOptions } from "../context/options.ts";
import type { Rule, Rules } from "../context/rules.ts";
import { RequestError } from "../errors/errors.ts";
import { newCallInfo } from "../observability/call-event.ts";

/** The options that all sign-in functions share. `timeout` limits the whole call, with its retries. */
export interface SignInOptions
  extends Pick<ClientOptions, "fetch" | "plainHttpHosts" | "timeout">,
    Pick<CallOptions, "signal"> {
  /**
   * The address of the service, such as that of a mock server.
   *
   * @default the address of Meeting in China, or of IAM
   * @example "http://127.0.0.1:4010"
   */
  baseUrl?: string | URL;
}

/** The core checks the values of these. */
const SHARED_RULES = {
  baseUrl: undefined,
  fetch: undefined,
  plainHttpHosts: undefined,
  timeout: undefined,
  signal: undefined,
} satisfies Record<keyof SignInOptions, undefined>;

/** An empty user, such as an environment variable that is not set, could sign in as somebody else. */
const isText: Rule = (value) => (typeof value === "string" && value !== "") || "text";

/**
 * Checks options, of which some are required.
 *
 * @param creator The name of the function, for error messages.
 * @param rule The rule of each option.
 * @param shared The rules of further options.
 * @throws {RequestError} if an option is unknown, missing or wrong.
 */
export function checkCredentials(
  creator: string,
  options: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
  rule: Rule = isText,
  shared: Rules = SHARED_RULES,
): void {
  const callInfo = newCallInfo(creator);
  const rules = Object.fromEntries([...required, ...optional].map((name) => [name, rule]));
  checkOptions(callInfo, options, { ...rules, ...shared });
  const missing = required.find((name) => Object(options)[name] === undefined);
  if (missing) throw new RequestError(callInfo, `option "${missing}" is required`);
}
