import type { Writable } from "node:stream";
import type { CompiledOperation } from "../api/operation.ts";
import { createRouter } from "../api/router.ts";
import { nameOf } from "../prism/violation.ts";
import type { Exchange } from "../server/exchange.ts";

/** How requests are logged. */
export const LOG_FORMATS = ["text", "json", "none"] as const;

/** One of {@link LOG_FORMATS}. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * What is logged of a request. Nothing of it comes from a header but the request ID, nor from a body, a query or the value
 * of a path parameter: those hold tokens and personal data.
 */
interface Line {
  time: string;
  method: string;
  /** The path template; of an unknown path, what the spec spells out. */
  path: string;
  operationId?: string;
  /** 0 where the connection ended without an answer. */
  status: number;
  milliseconds: number;
  violations: string[];
  requestId: string;
}

/** A log that gathers lines, since writing each by itself costs more than the answer that it tells of. */
export interface Log {
  write(exchange: Exchange): void;
  /** Writes what is gathered. */
  flush(): void;
}

const FLUSH_AFTER_MS = 50;
const FLUSH_AFTER_LINES = 500;

/** Makes the log of one process. */
export function createLog(
  format: Exclude<LogFormat, "none">,
  operations: readonly CompiledOperation[],
  output: Writable = process.stdout,
): Log {
  const { redact } = createRouter(operations);
  const write = format === "json" ? (line: Line) => JSON.stringify(line) : writeText;
  // Whoever read the log may go away; the mock stays.
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
    write(exchange) {
      lines.push(write(lineOf(exchange, redact)));
      if (lines.length >= FLUSH_AFTER_LINES) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER_MS);
    },
    flush,
  };
}

function lineOf(exchange: Exchange, redact: (path: string) => string): Line {
  const { method, path, operation, response, requestId, startedAt, violations } = exchange;
  return {
    time: new Date().toISOString(),
    method,
    path: operation?.path ?? redact(path),
    ...(operation && { operationId: operation.operationId }),
    status: response.headersSent ? response.statusCode : 0,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    violations: violations.map(nameOf),
    requestId,
  };
}

function writeText({ time, method, path, operationId, status, milliseconds, violations, requestId }: Line): string {
  const names = violations.length > 0 ? ` [${violations.join(", ")}]` : "";
  return `${time.slice(11, 23)} ${method} ${path} ${operationId ?? "-"} ${status} ${milliseconds}ms${names} id=${requestId}`;
}
