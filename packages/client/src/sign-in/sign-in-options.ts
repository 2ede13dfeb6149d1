import { checkNames } from "../context/check-names.ts";
import type { CallOptions, ClientOptions } from "../context/options.ts";
import { RequestError } from "../errors/errors.ts";
import { newCallInfo } from "../observability/call-event.ts";

/** The options that all sign-in functions share. `timeout` limits the whole call, with its retries. */
export interface SignInOptions
  extends Pick<ClientOptions, "fetch" | "plainHttpHosts" | "timeout">,
    Pick<CallOptions, "signal"> {
  /**
   * The address of the service, such as that of a mock server.
   *
   * @example "http://127.0.0.1:4010"
   */
  baseUrl?: string;
}

/**
 * Checks the options that one sign-in function adds. Each is text that is not empty: an empty user, such as an environment
 * variable that is not set, could sign in as somebody else.
 *
 * @param creator The name of the function, for error messages.
 * @throws {RequestError} if an option is unknown, missing, or not text.
 */
export function checkOptions(
  creator: string,
  options: object,
  required: readonly string[],
  optional: readonly string[] = [],
): void {
  const callInfo = newCallInfo(creator);
  const names = [...required, ...optional];
  checkNames(callInfo, "option", options, [...names, "baseUrl", "fetch", "plainHttpHosts", "timeout", "signal"]);
  for (const name of names) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined && optional.includes(name)) continue;
    if (typeof value !== "string" || value === "") throw new RequestError(callInfo, `${name} must be text, not empty`);
  }
}
