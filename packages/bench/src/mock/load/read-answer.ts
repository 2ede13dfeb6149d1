/** An answer that has come as a whole. */
export interface Answer {
  status: number;
  /** How many bytes it has, its head included. */
  length: number;
}

const HEAD_END = "\r\n\r\n";
const BODILESS = [204, 304];

/**
 * Finds where an HTTP answer ends. It reads no more than that takes: the load generator shares the processors with the server
 * that it measures.
 *
 * @param text What has come so far, a character for each byte.
 * @returns undefined while something is missing.
 */
export function readAnswer(text: string): Answer | undefined {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = text.slice(0, headEnd);
  const status = Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
  const bodyStart = headEnd + HEAD_END.length;
  const length = endOfBody(text, bodyStart, head, status);
  return length === undefined || length > text.length ? undefined : { status, length };
}

function endOfBody(text: string, start: number, head: string, status: number): number | undefined {
  const contentLength = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (contentLength !== undefined) return start + Number(contentLength);
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return endOfChunks(text, start);
  if (BODILESS.includes(status)) return start;
  throw new Error(`The answer with status ${status} says neither its length nor that it is chunked.`);
}

function endOfChunks(text: string, start: number): number | undefined {
  for (let place = start; ; ) {
    const sizeEnd = text.indexOf("\r\n", place);
    if (sizeEnd < 0) return undefined;
    const size = Number.parseInt(text.slice(place, sizeEnd), 16);
    place = sizeEnd + "\r\n".length + size + "\r\n".length;
    if (size === 0 || place > text.length) return place;
  }
}
