import type { Writable } from "node:stream";
import { untilRead } from "./until-read.ts";

/** Writes lines in batches, since a write per request takes longer than the response. */
export interface LineWriter {
  write(line: string): void;
  /**
   * Writes the pending lines and waits until they are read, but no longer than a second.
   *
   * @returns The number of lines that were not read, and that no other line reports.
   */
  close(): Promise<number>;
}

const FLUSH_AFTER_MS = 50;
const FLUSH_AFTER_LINES = 500;
/** How much of the output may wait for its reader. Further lines are dropped. */
const MAX_UNREAD_BYTES = 1024 * 1024;

/**
 * Creates a writer that neither waits for a slow reader nor keeps everything for it.
 *
 * @param droppedMessage Returns the line that reports the number of dropped lines, once the output is read again.
 */
export function createLineWriter(output: Writable, droppedMessage: (count: number) => string): LineWriter {
  // The mock keeps running when the reader of its pipe exits.
  output.on("error", () => {});
  let lines: string[] = [];
  let dropped = 0;
  let unread = 0;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (output.writableLength > MAX_UNREAD_BYTES) {
      dropped += lines.length;
      lines = [];
    } else writePending();
  }

  function writePending(): void {
    const count = lines.length + dropped;
    if (dropped > 0) lines.unshift(droppedMessage(dropped));
    unread += count;
    output.write(lines.map((line) => `${line}\n`).join(""), () => {
      unread -= count;
    });
    lines = [];
    dropped = 0;
  }

  return {
    write(line) {
      lines.push(line);
      if (lines.length >= FLUSH_AFTER_LINES) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER_MS);
    },
    async close() {
      clearTimeout(timer);
      writePending();
      await untilRead(output);
      return unread;
    },
  };
}
