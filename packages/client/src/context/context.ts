import { newCallInfo } from "../observability/call-event.ts";
import { createEmit, type Emit } from "../observability/emit.ts";
import type { Token } from "../token/token.ts";
import { createTokenSource, type TokenSource } from "../token/token-source.ts";
import { checkBaseUrl } from "./base-url.ts";
import { checkNames } from "./check-names.ts";
import { CLIENT_OPTION_NAMES, type ClientOptions } from "./options.ts";
import type { Service } from "./service.ts";

/** The state that the calls of one client share. Pass it to the functions; its fields may change in any version. */
export interface Context<Of extends Service = Service> {
  readonly service: Of;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly options: ClientOptions;
  readonly emit: Emit;
  readonly tokens: TokenSource;
}

/**
 * Creates the context of a client.
 *
 * @param creator The name of the public function that was called, for error messages.
 */
export function createContext<Of extends Service>(
  creator: string,
  service: Of,
  baseUrl: string,
  token: Token,
  options: ClientOptions,
): Context<Of> {
  const callInfo = newCallInfo(creator);
  checkNames(callInfo, "option", options, CLIENT_OPTION_NAMES);
  checkBaseUrl(callInfo, baseUrl, options.plainHttpHosts);
  return {
    service,
    baseUrl: baseUrl.replace(/\/$/, ""),
    options,
    emit: createEmit(options),
    tokens: createTokenSource(token),
  };
}
