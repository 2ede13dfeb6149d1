/** A request that the mock rejects. */
export class HttpError extends Error {
  readonly status: number;
  /** Additional response headers, such as `Allow`. */
  readonly headers: Record<string, string>;
  /** Whether the code is `MOCK.<status>` even if the spec documents an error with this status. */
  readonly isMockError: boolean;

  constructor(
    status: number,
    message: string,
    { headers = {}, isMockError = false }: { headers?: Record<string, string>; isMockError?: boolean } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.isMockError = isMockError;
  }
}
