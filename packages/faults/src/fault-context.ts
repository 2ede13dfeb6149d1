/**
 * One of the two origins of a server.
 *
 * @example
 * const origin: Origin = "other"; // faults.otherUrl
 */
export type Origin = "first" | "other";

/** An operation with its documented responses. */
export interface FaultOperation {
  operationId: string;
  responses: readonly DocumentedResponse[];
}

/** A documented response with its named examples. */
export interface DocumentedResponse {
  status: number;
  examples: readonly { name: string; value: unknown }[];
}

/** A response that is being sent: the part of Node's `ServerResponse` that replies use, so that others can implement it. */
export interface FaultResponse {
  statusCode: number;
  setHeader(name: string, value: number | string): FaultResponse;
  removeHeader(name: string): void;
  writeHead(status: number, headers?: Record<string, number | string>): FaultResponse;
  /** Sends a piece of the body. `sent` is called once it has left this process. */
  write(piece: Uint8Array, sent: (error?: Error | null) => void): void;
  end(body?: string): void;
}

/** The request being handled, and the means to respond to it, in Node or in a browser. */
export interface FaultContext {
  operation: FaultOperation;
  request: {
    /** The path and the query, as sent. */
    url: string;
    /** The origin that received the request. */
    origin: Origin;
  };
  /** The headers that every response carries are already set. */
  response: FaultResponse;
  /** The URLs of both origins. */
  urls: Record<Origin, string>;
  /** Waits. Rejects as soon as the connection closes, so that nothing runs after it. */
  wait(milliseconds: number): Promise<void>;
  /** Closes the connection with a TCP reset. */
  reset(): void;
}
