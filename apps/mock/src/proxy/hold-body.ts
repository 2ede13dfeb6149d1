import type { Readable } from "node:stream";

/** The start of a body, held in memory. */
export interface HeldBody {
  bytes: Buffer;
  /** Whether this is the whole body. If not, the stream is paused and has the rest. */
  isComplete: boolean;
}

/**
 * Reads a body until its end, or until more than `limit` bytes have arrived.
 *
 * @throws {Error} if the sender disconnects before.
 */
export function holdBody(stream: Readable, limit: number): Promise<HeldBody> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (isComplete: boolean) => {
      stream.off("data", onData).off("end", onEnd).off("error", reject);
      resolve({ bytes: Buffer.concat(chunks), isComplete });
    };
    const onEnd = () => settle(true);
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= limit) return;
      stream.pause();
      settle(false);
    };
    stream.on("data", onData).on("end", onEnd).on("error", reject).resume();
  });
}
