import type { Credentials } from "../credentials/credentials.ts";
import { createSignerCredentials } from "../credentials/signer-credentials.ts";
import type { Signer } from "../credentials/signer.ts";
import type { Token } from "../credentials/token.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import { newCallInfo } from "../observability/call-event.ts";
import { createEmit, type Emit } from "../observability/emit.ts";
import { checkBaseUrl } from "./base-url.ts";
import { checkNames } from "./check-names.ts";
import type { ServiceDescriptor } from "./descriptors.ts";
import { CLIENT_OPTION_NAMES, type ClientOptions } from "./options.ts";

/** The state that the calls of one client share. Pass it to the functions; its fields may change in any version. */
export interface Context<Service extends ServiceDescriptor = ServiceDescriptor> {
  readonly service: Service;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly options: ClientOptions;
  readonly emit: Emit;
  readonly credentials: Credentials;
}

/**
 * Creates the context of a client.
 *
 * @param creator The name of the public function that was called, for error messages.
 */
export function createContext<Service extends ServiceDescriptor>(
  creator: string,
  service: Service,
  baseUrl: string,
  token: Token,
  options: ClientOptions,
): Context<Service> {
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
