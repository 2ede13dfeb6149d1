import type { IncomingMessage } from "node:http";
import { exposedHeaders } from "@hwc-users/faults";
import type { HttpContext } from "../http/http-context.ts";
import { violationsHeader } from "../pipeline/violations-header.ts";
import { endToEndFields, type HeaderField } from "./raw-headers.ts";

/** The headers of the upstream's response, and those that the mock adds. */
export function responseFields(
  { responseHeaders, violations }: HttpContext,
  { rawHeaders, headers }: IncomingMessage,
  isChecked: boolean,
): HeaderField[] {
  const ownCors = "Access-Control-Allow-Origin" in responseHeaders && !hasCorsHeaders(headers);
  const added = Object.entries(responseHeaders).filter(([name]) => {
    if (name === "Vary" || name.startsWith("Access-Control-")) return ownCors;
    // The real server's logs have the request ID that it sent.
    return !(name.toLowerCase() in headers);
  });
  const hasViolations = isChecked && violations.length > 0;
  const received = endToEndFields(rawHeaders).filter(
    ([name]) => !(hasViolations && name.toLowerCase() === "sl-violations"),
  );
  if (hasViolations) added.push(["sl-violations", violationsHeader(violations)]);
  const fields = [...received, ...added];
  return ownCors ? [...fields, ...Object.entries(exposedHeaders(fields.map(([name]) => name)))] : fields;
}

/** Whether a server handles CORS itself. A second `Access-Control-Allow-Origin` would make browsers reject the response. */
export function hasCorsHeaders(headers: IncomingMessage["headers"]): boolean {
  return Object.keys(headers).some((name) => name.startsWith("access-control-"));
}
