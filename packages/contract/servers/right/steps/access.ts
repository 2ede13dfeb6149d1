import { reject } from "../reply.ts";
import type { RequestContext } from "../request-context.ts";
import { TOKENS } from "../tokens.ts";
import type { Step } from "./step.ts";

/** Rejects unknown paths and wrong methods. */
export const checkRoute: Step = (context) => {
  if (!context.pathValues) return reject(context, "unknownPath");
  return context.method === context.operation.method ? undefined : reject(context, "wrongMethod");
};

/** Creates the step that rejects requests without a valid token. */
export function checkToken(isValid: (context: RequestContext) => boolean): Step {
  return (context) => (isValid(context) ? undefined : reject(context, "unauthorized"));
}

export function hasValidToken({ headers, operation: { tokenHeader } }: RequestContext): boolean {
  return headers[tokenHeader.toLowerCase()] === TOKENS[tokenHeader];
}
