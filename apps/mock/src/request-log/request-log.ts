import type { MockedOperation } from "../api/example-response.ts";
import { bodyValue } from "../pipeline/body-value.ts";
import type { RequestContext } from "../pipeline/request-context.ts";
import type { OperationId } from "../replies/reply.ts";
import { type RequestValues, readParameters } from "../replies/request-values.ts";
import type { ReceivedRequest } from "./received-request.ts";

/** A request of the log. The body is parsed when it is read: parsed bodies need much more memory. */
export interface LoggedRequest {
  readonly scope: string | undefined;
  readonly operation: MockedOperation | undefined;
  received(): ReceivedRequest;
  values(): RequestValues;
}

/** The last requests that a mock received, of all scopes. */
export interface RequestLog {
  add(context: RequestContext, scope: string | undefined, bytes: Uint8Array): void;
  /** The requests of a scope, or of all scopes, since it was cleared. */
  list(scope: string | undefined): LoggedRequest[];
  clear(scope: string | undefined): void;
  /** Removes a scope. Its requests stay in the log of all scopes. */
  forget(scope: string): void;
}

interface Entry extends LoggedRequest {
  scope: string | undefined;
  number: number;
  size: number;
}

const MAX_REQUESTS = 1000;
const MAX_BYTES = 32 * 1024 * 1024;
/** What an entry needs beside its body, roughly. */
const ENTRY_BYTES = 2048;

/** Creates an empty log, bounded by the number of requests and by their size. */
export function createRequestLog(): RequestLog {
  let entries: Entry[] = [];
  let bytes = 0;
  let number = 0;
  const clearedAt = new Map<string | undefined, number>();

  return {
    add(context, scope, body) {
      number++;
      const entry = createEntry(context, scope, body, number);
      entries.push(entry);
      bytes += entry.size;
      while (entries.length > MAX_REQUESTS || (bytes > MAX_BYTES && entries.length > 1)) {
        bytes -= entries.shift()?.size ?? 0;
      }
    },
    list(scope) {
      const after = clearedAt.get(scope) ?? 0;
      return entries.filter((entry) => entry.number > after && (scope === undefined || entry.scope === scope));
    },
    clear(scope) {
      clearedAt.set(scope, number);
      if (scope !== undefined) return;
      // Requests of a scope stay: its test may still read them.
      entries = entries.filter((entry) => entry.scope !== undefined);
      bytes = entries.reduce((sum, { size }) => sum + size, 0);
    },
    forget(scope) {
      clearedAt.delete(scope);
      for (const entry of entries) if (entry.scope === scope) entry.scope = undefined;
    },
  };
}

function createEntry(context: RequestContext, scope: string | undefined, body: Uint8Array, number: number): Entry {
  const { operation, method, path, search, headers, requestId, violations } = context;
  // A copy: the bytes are a part of a larger buffer.
  const bytes = new Uint8Array(body);
  return {
    scope,
    operation,
    number,
    size: bytes.length + path.length + search.length + ENTRY_BYTES,
    values: () => ({ parameters: readParameters(operation, path, search), headers, body: bodyValue(bytes) }),
    received: () => ({
      ...(operation && { operationId: operation.operationId as OperationId }),
      method,
      path,
      query: search,
      headers,
      body: bodyValue(bytes),
      requestId,
      violations: violations.map(({ message }) => message),
    }),
  };
}
