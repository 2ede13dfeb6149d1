import type { Delay } from "../latency/delay.ts";

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
  /** The origins whose pages may send requests. Every origin when omitted. */
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
  /** The URL of a real server. The mock forwards requests to it and checks both directions. */
  upstream?: string;
  /**
   * How long the real server may take to respond, in milliseconds.
   *
   * @default 30000
   */
  upstreamTimeout?: number;
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
}
