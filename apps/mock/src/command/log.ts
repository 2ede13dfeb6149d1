import type { Writable } from "node:stream";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { formatViolation } from "../api/prism-violation.ts";
import { createRouter } from "../api/router.ts";
import type { HttpContext } from "../http/http-context.ts";

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

/** A log that writes in batches, since a write per request takes longer than the response. */
export interface Log {
  write(context: HttpContext): void;
  /** Writes the pending lines. */
  flush(): void;
}

const FLUSH_AFTER_MS = 50;
const FLUSH_AFTER_LINES = 500;

/** Creates the log of one process. */
export function createLog(
  format: Exclude<LogFormat, "none">,
  operations: readonly CompiledOperation[],
  output: Writable = process.stdout,
): Log {
  const { redact } = createRouter(operations);
  const write = format === "json" ? (entry: LogEntry) => JSON.stringify(entry) : writeText;
  // The mock keeps running when the reader of its pipe exits.
  output.on("error", () => {});
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) output.write(`${lines.join("\n")}\n`);
    lines = [];
  }

  return {
    write(context) {
      lines.push(write(entryOf(context, redact)));
      if (lines.length >= FLUSH_AFTER_LINES) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER_MS);
    },
    flush,
  };
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

function writeText(entry: LogEntry): string {
  const { time, method, path, operationId, status, milliseconds, violations, hints = [], requestId } = entry;
  const names = violations.length > 0 ? ` [${violations.join(", ")}]` : "";
  const notes = hints.length > 0 ? ` (${hints.join("; ")})` : "";
  return `${time.slice(11, 23)} ${method} ${path} ${operationId ?? "-"} ${status} ${milliseconds}ms${names}${notes} id=${requestId}`;
}
