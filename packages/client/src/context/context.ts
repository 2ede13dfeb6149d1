import type { Credentials } from "../credentials/credentials.ts";
import type { Token } from "../credentials/token.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import { newCallInfo } from "../observability/call-event.ts";
import { createEmit, type Emit } from "../observability/emit.ts";
import { resolveBaseUrl } from "./base-url.ts";
import { checkOptions } from "./check-options.ts";
import type { ServiceDescriptor } from "./descriptors.ts";
import { CLIENT_RULES } from "./option-rules.ts";
import type { ClientOptions } from "./options.ts";
import { readHeaders } from "./read-headers.ts";

/** The state that the calls of one client share. Pass it to the functions; its fields may change in any version. */
export interface Context<Service extends ServiceDescriptor = ServiceDescriptor> {
  readonly service: Service;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly options: ClientOptions;
  /** The headers of all calls, which those of a call override. */
  readonly headers: Readonly<Record<string, string>>;
  readonly emit: Emit;
  readonly credentials: Credentials;
}

/**
 * Creates the context of a client.
 *
 * @param creator The name of the public function that was called, for error messages.
 * @param credentials The credentials of a client without a token.
 */
export function createContext<Service extends ServiceDescriptor>(
  creator: string,
  service: Service,
  baseUrl: string | URL,
  token: Token | undefined,
  options: ClientOptions,
  credentials: Credentials = createTokenCredentials(service, token),
): Context<Service> {
  const callInfo = newCallInfo(creator);
  checkOptions(callInfo, options, CLIENT_RULES);
  return {
    service,
    baseUrl: resolveBaseUrl(callInfo, baseUrl, options.plainHttpHosts),
    options,
    headers: readHeaders(callInfo, options),
    emit: createEmit(options),
    credentials,
  };
}
