// What runs in Node and in browsers.
export type { FaultContext, FaultOperation, FaultResponse, Origin } from "./fault-context.ts";
export { type NamedFault, namedFaults, success } from "./named-faults.ts";
export { cutJson, malformedJson, nullBody, wrongType } from "./replies/bad-body.ts";
export { delayed } from "./replies/delayed.ts";
export { type DripOptions, drip } from "./replies/drip.ts";
export { type EmptyBodyOptions, emptyBody } from "./replies/empty-body.ts";
export { errorIn200 } from "./replies/error-in-200.ts";
export { html } from "./replies/html.ts";
export { hugeError } from "./replies/huge-error.ts";
export { LOGIN_PAGE, LOGIN_PATH, redirectToLogin } from "./replies/login.ts";
export { ok } from "./replies/ok.ts";
export { redirect } from "./replies/redirect.ts";
export { reset, resetInBody } from "./replies/reset.ts";
export { stallBody, stallHeaders } from "./replies/stall.ts";
export { type StatusOptions, status } from "./replies/status.ts";
export { wrongLength } from "./replies/wrong-length.ts";
export type { PortableReply } from "./reply-handler.ts";
