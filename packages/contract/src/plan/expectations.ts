import { isSuccess, type TokenOperation } from "@hwc-users/spec";
import type { BoundaryCase } from "../boundaries/boundary-case.ts";
import { isMissingToken, rejectionStatus } from "../generation/rejection.ts";
import type { Expectation } from "./test-case.ts";

/** Expects a documented status of success. */
export function acceptance({ responses }: TokenOperation): Expectation {
  return { statuses: responses.map(({ status }) => status).filter(isSuccess) };
}

/** Expects the rejection of a request without a valid token. */
export const UNAUTHORIZED: Expectation = { statuses: [401] };

/** Expects the rejection of an invalid request. */
export const BAD_REQUEST: Expectation = { statuses: [400] };

/** A body that is missing has no content type either. */
export const MISSING_BODY: Expectation = { statuses: [400, 415] };

/** Expects the response to a boundary case. */
export function expectationOf(operation: TokenOperation, boundaryCase: BoundaryCase): Expectation {
  const { accepted, location } = boundaryCase;
  if (accepted) return acceptance(operation);
  if (isMissingToken(operation, boundaryCase)) return UNAUTHORIZED;
  if (location.length === 0) return MISSING_BODY;
  const statuses = [rejectionStatus(operation, boundaryCase)];
  // A server may match only paths with valid values.
  return location[0] === "path" ? { statuses, unclear: [404] } : { statuses };
}

/**
 * Expects a rejection that no source pins to a status: one of the usual ones. Other errors of the client are unclear.
 *
 * @param more Other statuses that are unclear.
 */
export function rejection(statuses: readonly number[], more: readonly number[] = []): Expectation {
  return { statuses, unclear: [...CLIENT_ERRORS.filter((status) => !statuses.includes(status)), ...more] };
}

/** Without 401, 403 and 429: they may have another reason than the request. */
export const CLIENT_ERRORS = [400, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422];
