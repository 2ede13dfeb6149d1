import type { Delay } from "../latency/delay.ts";
import type { Seed } from "../state/seed.ts";

/**
 * The options of {@link startMock}.
 *
 * @example
 * const options: MockOptions = { port: 0, delay: [100, 300] };
 */
export interface MockOptions {
  /**
   * The port to listen on; 0 picks a free port.
   *
   * @default 4010
   */
  port?: number;
  /**
   * The address to listen on.
   *
   * @default "127.0.0.1"
   */
  host?: string;
  /**
   * Whether to generate values that fit the schemas instead of sending the first example.
   *
   * @default false
   */
  dynamic?: boolean;
  /**
   * A number that makes everything random repeatable: generated values, delays, and the faults that come at a rate. A new
   * sequence each time when omitted.
   */
  seed?: number;
  /**
   * Whether responses contain what the request sent: the example of the success, with the account and the fields of the request.
   *
   * @default false
   */
  echo?: boolean;
  /**
   * Whether the mock remembers users. Updates change them, and requests for unknown accounts and departments get their documented
   * errors. Its responses contain what the request sent, as with `echo`.
   *
   * @default false
   */
  stateful?: boolean;
  /** The users of a stateful mock at the start. None when omitted. */
  users?: Seed;
  /**
   * What a stateful mock does with a user that it does not know: `create` the user, or `reject` the request. `reject` when
   * omitted with `users`, else `create`.
   */
  unknownUsers?: "create" | "reject";
  /**
   * The origins whose pages may send requests. Every origin when omitted; with an upstream, every origin of this machine, such as
   * `http://localhost:5173`.
   */
  corsOrigins?: readonly string[];
  /**
   * The delay of each response, in milliseconds: a number, a range from which each delay is picked at random, or two
   * percentiles such as `{ p50: 100, p99: 2000 }`.
   *
   * @default 0
   */
  delay?: Delay;
  /**
   * Whether a request may choose a fault, such as `Prefer: fault=reset`.
   *
   * @default false
   */
  faults?: boolean;
  /**
   * The largest body that a request may have, in bytes. With an upstream, bodies of any size are forwarded, and this is the largest
   * body that is checked.
   *
   * @default 4194304
   */
  bodyLimit?: number;
  /**
   * Whether to serve the control API under `/__mock/`: replies, the request log, users, scopes.
   *
   * @default false
   */
  control?: boolean;
  /** The token that requests to the control API send as `Authorization: Bearer <token>`. Required if others can reach the mock. */
  controlToken?: string;
  /** The URL of a real server. The mock forwards requests to it and checks both directions. */
  upstream?: string;
  /**
   * How long the real server may be silent before and within its response, in milliseconds. Time in which it waits for the client
   * does not count.
   *
   * @default 30000
   */
  upstreamTimeout?: number;
  /**
   * Whether to reject the requests and the responses of the real server that break the spec, instead of forwarding them.
   *
   * @default false
   */
  errors?: boolean;
  /**
   * The keys of the apps that may sign in, by app ID. The mock checks the signatures of sign-ins with them. Every signature of
   * the right format when omitted.
   */
  appKeys?: Readonly<Record<string, string>>;
  /**
   * The passwords of the accounts and IAM users that may sign in, by account or user name. Every password when omitted.
   */
  passwords?: Readonly<Record<string, string>>;
  /**
   * The secret keys of the access keys that may sign requests, by access key. Every signature of the right format when omitted.
   */
  secretKeys?: Readonly<Record<string, string>>;
  /** The tokens of calls, of both services. Every token when omitted. Tokens that the mock issues are not added. */
  tokens?: readonly string[];
}
