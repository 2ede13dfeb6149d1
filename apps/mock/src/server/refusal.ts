import type { CompiledOperation } from "../api/operation.ts";
import type { Violation } from "../prism/violation.ts";
import { type Exchange, send } from "./exchange.ts";
import { violationsHeader } from "./violations-header.ts";

/** A request that the mock does not answer as it was asked to. */
export class Refusal extends Error {
  readonly status: number;
  /** Sent besides the usual headers, such as `Allow`. */
  readonly headers: Record<string, string>;
  /** Whether the reason is the mock's own, so that no code of the service fits. */
  readonly own: boolean;

  constructor(
    status: number,
    message: string,
    { headers = {}, own = false }: { headers?: Record<string, string>; own?: boolean } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.own = own;
  }
}

/** Refuses a request that breaks the spec, and names each way in which it does. */
export function violationsRefusal(violations: readonly Violation[]): Refusal {
  const status = violations.some(({ code }) => code === "token") ? 401 : 400;
  const messages = violations.map(({ message }) => message);
  return new Refusal(status, `The request breaks the spec: ${messages.join("; ")}.`);
}

/** Answers with a refusal, in the shape that the service of the operation uses. */
export function sendRefusal(exchange: Exchange, refusal: Refusal, shape: CompiledOperation | undefined): void {
  const { violations } = exchange;
  send(
    exchange,
    refusal.status,
    {
      "Content-Type": "application/json",
      ...refusal.headers,
      ...(violations.length > 0 && { "sl-violations": violationsHeader(violations) }),
    },
    refusalBody(refusal, exchange.requestId, shape),
  );
}

/** Writes a refusal as the spec's own examples of the operation look. */
export function refusalBody(
  { status, message, own }: Pick<Refusal, "status" | "message" | "own">,
  requestId: string,
  operation: CompiledOperation | undefined,
): string {
  const documented = own ? undefined : exampleOf(operation, status);
  const shape = documented ?? exampleOf(operation, 400);
  return JSON.stringify({
    error_code: documented?.["error_code"] ?? `MOCK.${status}`,
    error_msg: message,
    ...(shape && "request_id" in shape && { request_id: requestId }),
  });
}

function exampleOf(operation: CompiledOperation | undefined, status: number): Record<string, unknown> | undefined {
  const body = operation?.answers.find((answer) => answer.status === status)?.body;
  return body === undefined ? undefined : JSON.parse(body);
}
