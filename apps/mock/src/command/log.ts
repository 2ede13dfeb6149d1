import type { Writable } from "node:stream";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { formatViolation } from "../api/prism-violation.ts";
import { createRouter } from "../api/router.ts";
import type { HttpContext } from "../http/http-context.ts";
import { isHealthCheck } from "../start-page/page-responder.ts";
import { createLineWriter } from "./line-writer.ts";

/** The formats of the request log. */
export const LOG_FORMATS = ["text", "json", "none"] as const;

/** One of {@link LOG_FORMATS}. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * One request in the log. It contains no header but the request ID, no body, no query and no path parameter: those hold tokens
 * and personal data.
 */
interface LogEntry {
  time: string;
  method: string;
  /** The path template, or the redacted path if the spec has none. */
  path: string;
  operationId?: string;
  /** 0 if the connection closed before a response. */
  status: number;
  milliseconds: number;
  violations: string[];
  /** Notes, such as a misspelt preference. */
  hints?: readonly string[];
  requestId: string;
}

/** The log of the requests to one process. */
export interface Log {
  write(context: HttpContext): void;
  /** Writes the pending lines. */
  flush(): void;
  /** Reports on stderr how many lines nobody has read. */
  reportUnread(): void;
}

/** Creates the log of one process. */
export function createLog(
  format: Exclude<LogFormat, "none">,
  operations: readonly CompiledOperation[],
  output: Writable = process.stdout,
): Log {
  const { redact } = createRouter(operations);
  const text = format === "json" ? (entry: LogEntry) => JSON.stringify(entry) : entryText;
  const writer = createLineWriter(output, (count) => messageText(droppedMessage(count), format));
  return {
    write(context) {
      if (!isHealthCheck(context)) writer.write(text(entryOf(context, redact)));
    },
    flush: writer.flush,
    reportUnread() {
      const unread = writer.unread();
      if (unread > 0) console.error(droppedMessage(unread));
    },
  };
}

/** A message as a line of the log. */
export function messageText(message: string, format: LogFormat): string {
  return format === "json" ? JSON.stringify({ time: new Date().toISOString(), message }) : message;
}

function droppedMessage(count: number): string {
  return `The log lacks ${count} lines here, because nobody read it in time.`;
}

function entryOf(context: HttpContext, redact: (path: string) => string): LogEntry {
  const { method, path, operation, response, requestId, startedAt, violations, hints } = context;
  return {
    time: new Date().toISOString(),
    method,
    path: operation?.path ?? redact(path),
    ...(operation && { operationId: operation.operationId }),
    status: response.headersSent ? response.statusCode : 0,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    violations: violations.map(formatViolation),
    ...(hints.length > 0 && { hints }),
    requestId,
  };
}

function entryText(entry: LogEntry): string {
  const { time, method, path, operationId, status, milliseconds, violations, hints = [], requestId } = entry;
  const names = violations.length > 0 ? ` [${violations.join(", ")}]` : "";
  const notes = hints.length > 0 ? ` (${hints.join("; ")})` : "";
  return `${time.slice(11, 23)} ${method} ${path} ${operationId ?? "-"} ${status} ${milliseconds}ms${names}${notes} id=${requestId}`;
}
