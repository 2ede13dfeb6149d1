import type { Writable } from "node:stream";

/** Writes lines in batches, since a write per request takes longer than the response. */
export interface LineWriter {
  write(line: string): void;
  /** Writes the pending lines, however many wait for the reader. */
  flush(): void;
  /** The number of written lines that nobody has read. */
  unread(): number;
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

  function takeLines(): string[] {
    clearTimeout(timer);
    timer = undefined;
    const taken = lines;
    lines = [];
    return taken;
  }

  function flush(): void {
    const taken = takeLines();
    const count = taken.length + dropped;
    if (dropped > 0) taken.unshift(droppedMessage(dropped));
    dropped = 0;
    unread += count;
    output.write(taken.map((line) => `${line}\n`).join(""), () => {
      unread -= count;
    });
  }

  function flushOrDrop(): void {
    if (output.writableLength > MAX_UNREAD_BYTES) dropped += takeLines().length;
    else flush();
  }

  return {
    write(line) {
      lines.push(line);
      if (lines.length >= FLUSH_AFTER_LINES) flushOrDrop();
      else timer ??= setTimeout(flushOrDrop, FLUSH_AFTER_MS);
    },
    flush,
    unread: () => unread,
  };
}
