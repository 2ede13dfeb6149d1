import { validator } from "@hwc-users/client/validate";
import type { Call } from "./call.ts";

/** A problem of a form. */
export interface Problem {
  /** The place: the ID of a control or a group, without the ID of the form at its start. */
  at: string;
  /** What is wrong; empty if nothing is. */
  text: string;
}

/** Lists what the client's validator finds in the arguments of a call. */
export function inputProblems({ operationId, input }: Call): Problem[] {
  return validator.request(operationId, input).map(({ pointer, message, keyword, limit }) => ({
    at: `/input${pointer}${keyword === "required" ? `/${limit}` : ""}`,
    text: message,
  }));
}

/** Whether a base URL is one of this machine, or empty for the mock of the page. */
export function isLocal(baseUrl: string): boolean {
  const origin = URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
  return /^$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
}
