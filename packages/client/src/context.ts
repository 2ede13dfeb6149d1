import { checkBaseUrl } from "./base-url.ts";
import { type Call, newTrace, type Reply } from "./call.ts";
import type { ClientOptions } from "./client-options.ts";
import { createEmit, type Emit } from "./hooks.ts";
import type { CallRequest } from "./request.ts";
import { createSend } from "./send.ts";
import type { Service } from "./service.ts";
import type { Token } from "./token.ts";
import { refuseUnknown } from "./unknown-names.ts";

/** What the calls of one client share. */
export interface Context<Of extends Service = Service> {
  readonly service: Of;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly options: ClientOptions;
  readonly emit: Emit | undefined;
  /** Sends the request of a call. Middleware comes before it, once there is some. */
  send(this: void, call: Call, request: CallRequest): Promise<Reply>;
}

const OPTIONS =
  "fetch plainHttpHosts validator logger onRequest onResponse onRetry onError timeout retry language".split(" ");

/** Makes what the calls of one client share. Clients share nothing with each other. */
export function createContext<Of extends Service>(
  creator: string,
  service: Of,
  baseUrl: string,
  token: Token,
  options: ClientOptions,
): Context<Of> {
  refuseUnknown(newTrace(creator), options, OPTIONS);
  checkBaseUrl(newTrace(creator), baseUrl, options.plainHttpHosts);
  return {
    service,
    baseUrl: baseUrl.replace(/\/$/, ""),
    options,
    emit: createEmit(options),
    send: createSend(token),
  };
}
