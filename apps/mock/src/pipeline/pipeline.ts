import type { MockedOperation } from "../api/example-response.ts";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { createRouter } from "../api/router.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { Mode } from "../options/option-definition.ts";
import { createRequestLog, type RequestLog } from "../request-log/request-log.ts";
import { scopeOf, validScopeOf } from "../scopes/scope-header.ts";
import { createScopes, type Scopes } from "../scopes/scopes.ts";
import { userStateFactory } from "../state/create-user-state.ts";
import { createDecide, type Decision } from "./decide.ts";
import type { HttpError } from "./http-error.ts";
import { matchOperation } from "./match.ts";
import { toHttpError, violationOf, violationsError } from "./rejection.ts";
import type { RequestContext } from "./request-context.ts";
import type { Generate } from "./respond.ts";

/** The parsed body of a request, or its text if it is not JSON, and the violations of the whole request. */
export interface CheckedRequest {
  body: unknown;
  /** The body without its content encoding, for the request log; missing if it was not checked. */
  decoded?: Uint8Array;
  violations: PrismViolation[];
  /** Whether the credentials are there, well formed and, as far as the mock can check, right. */
  isAuthenticated: boolean;
}

/** What differs between the places where the mock runs. */
export interface PipelineParts<Of extends MockedOperation> {
  operations: readonly Of[];
  options: MockOptions;
  mode: Mode;
  /** Checks a request against the spec. */
  check(context: RequestContext, operation: Of, bytes: Uint8Array): Promise<CheckedRequest> | CheckedRequest;
  /** Omitted where there is no generator. */
  generate?: Generate<Of>;
  /** Whether anyone can read the request log. */
  keepsLog: boolean;
}

/** Handles requests: match, check, decide, delay, record. The caller sends what was decided. */
export interface Pipeline {
  /**
   * Finds the operation of a request.
   *
   * @throws {HttpError} if there is none, and no upstream.
   */
  match(context: RequestContext): void;
  /**
   * Checks and records a request, and decides about it.
   *
   * @param bytes The body as sent; undefined if the request is forwarded without a check.
   * @throws {HttpError} if the request is rejected.
   */
  handle(context: RequestContext, bytes: Uint8Array | undefined): Promise<Decision>;
  /** Records a request that was rejected, and returns the error to send. */
  reject(context: RequestContext, error: unknown): HttpError;
  mode: Mode;
  log: RequestLog;
  scopes: Scopes;
}

/** Creates the pipeline of a mock. */
export function createPipeline<Of extends MockedOperation>(parts: PipelineParts<Of>): Pipeline {
  const { operations, options, mode, check, generate, keepsLog } = parts;
  const { upstream, errors = false } = options;
  const router = createRouter(operations);
  const log = createRequestLog();
  const createUsers = options.stateful ? userStateFactory(operations, options) : undefined;
  const scopes = createScopes((scope) => log.forget(scope), createUsers);
  const decide = createDecide(options, mode, generate);
  const logged = new WeakSet<RequestContext>();

  function record(context: RequestContext, scope: string | undefined, bytes: Uint8Array): void {
    if (!keepsLog) return;
    log.add(context, scope, bytes);
    logged.add(context);
  }

  return {
    mode,
    log,
    scopes,
    match: (context) => matchOperation(context, router, operations, upstream !== undefined && !errors),
    async handle(context, bytes) {
      const scope = scopeOf(context);
      const operation = context.operation as Of | undefined;
      const { body, decoded, violations, isAuthenticated } = operation
        ? await (bytes ? check(context, operation, bytes) : unchecked())
        : unknownOperation();
      context.body = body;
      context.violations = violations;
      record(context, scope, decoded ?? bytes ?? NO_BODY);
      if (violations.length > 0 && (upstream === undefined || errors)) {
        throw violationsError(violations, isAuthenticated);
      }
      return decide(context, operation, body, scopes.get(scope));
    },
    reject(context, error) {
      const httpError = toHttpError(error);
      const violation = context.violations.length === 0 ? violationOf(httpError, error) : undefined;
      if (violation) context.violations.push(violation);
      if (!logged.has(context)) record(context, validScopeOf(context), NO_BODY);
      return httpError;
    },
  };
}

const NO_BODY = new Uint8Array();

/** The result for a request that was not checked. */
export function unchecked(): CheckedRequest {
  return { body: undefined, violations: [], isAuthenticated: true };
}

function unknownOperation(): CheckedRequest {
  const violation = createViolation(["request", "path"], "unknown", "The spec has no such operation");
  return { body: undefined, violations: [violation], isAuthenticated: true };
}
