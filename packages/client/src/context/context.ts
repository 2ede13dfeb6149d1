import type { Credentials } from "../credentials/credentials.ts";
import type { Signer } from "../credentials/signer.ts";
import { createSignerCredentials } from "../credentials/signer-credentials.ts";
import type { Token } from "../credentials/token.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
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

/** What a client authorizes its requests with: a token, or a signer for services that accept signatures. */
export interface CredentialOptions {
  token?: Token | undefined;
  signer?: Signer | undefined;
}

/**
 * Creates the context of a client.
 *
 * @param creator The name of the public function that was called, for error messages.
 */
export function createContext<Service extends ServiceDescriptor>(
  creator: string,
  service: Service,
  baseUrl: string | URL,
  credentials: CredentialOptions,
  options: ClientOptions,
): Context<Service> {
  const callInfo = newCallInfo(creator);
  checkOptions(callInfo, options, CLIENT_RULES);
  return {
    service,
    baseUrl: resolveBaseUrl(callInfo, baseUrl, options.plainHttpHosts),
    options,
    headers: readHeaders(callInfo, options),
    emit: createEmit(options),
    credentials: createCredentials(callInfo, service, credentials),
  };
}

function createCredentials(
  callInfo: ErrorDetails,
  { tokenHeader = "", tokenOption = "" }: ServiceDescriptor,
  { token, signer }: CredentialOptions,
): Credentials {
  if (signer === undefined) return createTokenCredentials(tokenHeader, tokenOption, token);
  if (token !== undefined) throw new RequestError(callInfo, `set either ${tokenOption} or signer`);
  if (typeof signer === "function") return createSignerCredentials(signer);
  throw new RequestError(callInfo, "signer must be a function, such as the result of signRequests");
}
