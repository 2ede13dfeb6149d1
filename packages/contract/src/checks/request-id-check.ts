import { isDeepStrictEqual } from "node:util";
import { isObject, type TokenOperation } from "@hwc-users/spec";
import type { WireRequest } from "../http/wire-request.ts";
import { documentedResponses } from "../response/documented-responses.ts";
import { NOTHING, type ResponseCheck } from "./findings.ts";

/**
 * Creates the check of request IDs: the body has the ID of the header, and an ID that the server generates identifies one
 * request of the run.
 */
export function createRequestIdCheck(): ResponseCheck {
  const requests = new Map<string, WireRequest>();
  return ({ operation, request }, { headers, body }) => {
    const header = requestIdHeader(operation);
    if (header === undefined) return NOTHING;
    const requirement = `header ${header}`;
    const id = headers[header.toLowerCase()];
    const idInBody = isObject(body) ? body["request_id"] : undefined;
    if (id && typeof idInBody === "string" && idInBody !== id) {
      return { violations: [{ requirement, message: "differs from request_id of the body" }], notes: [] };
    }
    if (!id) return NOTHING;
    const sent = new Headers(request.headers).get(header);
    if (sent !== null) {
      const message = "is not the ID that the request has";
      return { violations: [], notes: sent === id ? [] : [{ requirement, message }] };
    }
    const first = requests.get(id) ?? request;
    requests.set(id, first);
    if (isDeepStrictEqual(first, request)) return NOTHING;
    return { violations: [{ requirement, message: "is the same for different requests" }], notes: [] };
  };
}

function requestIdHeader(operation: TokenOperation): string | undefined {
  const names = documentedResponses(operation).flatMap(({ headers }) => headers.map(({ name }) => name));
  return names.find((name) => /request-id$/i.test(name));
}
