import type { IncomingHttpHeaders } from "node:http";
import type { TokenOperation } from "@hwc-users/spec";
import type { Account, Store } from "./store.ts";

/** A request on its way through the steps of a server. Each step fills in what the next ones need. */
export interface RequestContext {
  method: string;
  /** The path below the base path, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The body as it was received. */
  bytes: Buffer;
  /** The parsed body; undefined until it is parsed, and when there is none. */
  body: unknown;
  /** The operation of the path. For an unknown path, one of the same service, because the errors of a service look alike. */
  operation: TokenOperation;
  /** The decoded values of the path; undefined when no operation has it. */
  pathValues: Record<string, unknown> | undefined;
  /** The accounts that the request changes. */
  accounts: Account[];
  /** The ID from the request, or a new one. */
  requestId: string;
  store: Store;
}

/** What a server sends. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Missing when the response has no body. */
  body?: unknown;
}
