import type { Examples, FaultName } from "../generated/examples.ts";
import type { Delay } from "../latency/delay.ts";

/**
 * The ID of an operation.
 *
 * @example
 * const operationId: OperationId = "updateUser";
 */
export type OperationId = keyof Examples;

/**
 * A scripted reply. It is a named example of the spec, a body of your own, a fault, or the usual response with other headers or a
 * delay.
 *
 * @example
 * const reply: Reply<"updateUser"> = { status: 403, example: "notAllowed", times: "always", when: { parameters: { account: "ming.li" } } };
 */
export type Reply<Id extends OperationId = OperationId> =
  | ExampleReply<Id>
  | BodyReply
  | UndocumentedReply
  | FaultReply
  | UsualReply;

/** How often a reply is used, when, and how late. */
interface ReplyRules {
  /** The delay of this response, instead of the delay of the mock: see {@link Delay}. */
  delay?: Delay;
  /**
   * How many requests get the reply.
   *
   * @default 1
   */
  times?: number | "always";
  /** The requests that get the reply. Every request of the operation when omitted. */
  when?: RequestMatcher;
}

/**
 * Matches requests by their values. All the given values have to match.
 *
 * @example
 * const when: RequestMatcher = { parameters: { account: "ming.li" }, body: { status: 1 } };
 */
export interface RequestMatcher {
  /** Decoded path and query parameters by name. */
  parameters?: Readonly<Record<string, string | number>>;
  /** Headers by name; case does not matter in names. */
  headers?: Readonly<Record<string, string>>;
  /** A part of the body: objects may have more fields, arrays have the same length. */
  body?: unknown;
}

/** A named example of the spec. */
// Distributes over the operations: without that, only the statuses that all of them have would be left.
type ExampleReply<Id extends OperationId = OperationId> = Id extends OperationId
  ? {
      [Status in keyof Examples[Id]]: ReplyRules & {
        status: Status;
        /** The name of an example of the status. The first when omitted. */
        example?: Examples[Id][Status];
        headers?: Readonly<Record<string, string>>;
        body?: never;
        fault?: never;
        validate?: never;
      };
    }[keyof Examples[Id]]
  : never;

/** A body of your own. */
interface BodyReply extends ReplyRules {
  /** The status of the success when omitted. */
  status?: number;
  /** Sent as JSON. It has to fit the schema of the status. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
  /** `false` sends a body that does not fit the schema. */
  validate?: false;
  example?: never;
  fault?: never;
}

/** A status that the spec does not document, with an error as a gateway sends it. */
interface UndocumentedReply extends ReplyRules {
  status: number;
  validate: false;
  headers?: Readonly<Record<string, string>>;
  body?: never;
  example?: never;
  fault?: never;
}

/** A fault. */
interface FaultReply extends ReplyRules {
  /** A name or a status, at a rate if one is given, such as `reset`, `503` or `503@5%`. */
  fault: FaultName | `${FaultName | number}@${number}%` | `${number}`;
  status?: never;
  example?: never;
  body?: never;
  headers?: never;
  validate?: never;
}

/** The usual response, with a delay or additional headers. */
type UsualReply = Omit<ReplyRules, "delay"> & {
  status?: never;
  example?: never;
  body?: never;
  fault?: never;
  validate?: never;
} & ({ headers: Readonly<Record<string, string>>; delay?: Delay } | { headers?: never; delay: Delay });
