import { checkOptions, OptionError } from "../options/check-options.ts";
import type { MockOptions } from "../options/mock-options.ts";

/**
 * The options of {@link createHandlers}. Those of {@link MockOptions} have the same meaning there.
 *
 * @example
 * const options: HandlerOptions = { baseUrl: "https://api.example.com", faults: true };
 */
export interface HandlerOptions
  extends Pick<MockOptions, "delay" | "echo" | "faults" | "seed" | "stateful" | "unknownUsers" | "users"> {
  /** The URL of the service, such as `https://api.example.com`. In a browser, it can be relative. Every host when omitted. */
  baseUrl?: string | URL;
}

/** The checked options. */
export interface CheckedHandlerOptions {
  baseUrl: URL | undefined;
  options: MockOptions;
}

/** @throws {OptionError} for an option that is unknown, invalid, or without a meaning in MSW handlers. */
export function checkHandlerOptions({ baseUrl, ...options }: HandlerOptions): CheckedHandlerOptions {
  checkOptions(options, "msw");
  return { baseUrl: baseUrl === undefined ? undefined : parseBaseUrl(String(baseUrl)), options };
}

function parseBaseUrl(text: string): URL {
  const page = globalThis.location?.href;
  const url = URL.canParse(text, page) ? new URL(text, page) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === "") return url;
  throw new OptionError(`baseUrl must be a URL such as https://api.example.com, not ${JSON.stringify(text)}.`);
}
