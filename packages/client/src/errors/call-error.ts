/** The fields that every error of the client has. */
export interface ErrorDetails {
  /** The operation that failed, such as `updateUser`; `raw` for a call on `raw`. */
  operationId: string;
  /** The ID to quote to the vendor: the service's own if its response carries one, otherwise the one that was sent. */
  requestId?: string | undefined;
  /** The number of requests that were sent. */
  attempts: number;
}

/**
 * The base class of the client's errors. No error contains a token or a personal field.
 *
 * @example
 * if (isCallError(error) && error.retryable) queue.addAgain(job);
 */
export abstract class CallError extends Error implements ErrorDetails {
  declare readonly operationId: string;
  declare readonly requestId?: string | undefined;
  declare readonly attempts: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean = false;

  constructor(details: ErrorDetails & { retryable?: boolean }, problem: string, cause?: unknown) {
    super(`${details.operationId}: ${problem}.`, cause === undefined ? cause : { cause });
    Object.assign(this, details);
  }

  /** Returns the error as plain data, for a log. Of the causes, it contains only errors of the client: others may have secrets. */
  toJSON(): object {
    const { message, cause } = this;
    return { ...this, message, cause: cause instanceof CallError ? cause.toJSON() : undefined };
  }
}
