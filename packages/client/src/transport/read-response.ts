import { isEnough, LARGEST_ERROR } from "./body-limit.ts";
import type { FetchResponse } from "./fetch.ts";

/**
 * Reads the body as text. For an error response, reads only the beginning, and accepts an incomplete body.
 *
 * @throws {UnreadableBodyError} if the body of a successful response is too large.
 */
export async function readText(response: FetchResponse): Promise<string> {
  const { status, body } = response;
  const isError = status >= 300;
  let text = "";
  try {
    if (isWebStream(body)) {
      const reader = body.getReader();
      const decoder = new TextDecoder();
      let size = 0;
      try {
        for (let isDone = false; !isDone; ) {
          const { done, value } = await reader.read();
          text += decoder.decode(value, { stream: !done });
          size += value?.length ?? 0;
          isDone = done || isEnough(status, size);
        }
      } finally {
        release(reader);
      }
    } else {
      // React Native has no stream, and the stream of node-fetch is one of Node.
      text = await response.text();
      isEnough(status, text.length);
    }
  } catch (error) {
    // The status is enough to report an error.
    if (!isError) throw error;
  }
  return isError ? text.slice(0, LARGEST_ERROR) : text;
}

/** Releases the connection of a body that is not read to its end. Does not wait, because the body may never be released. */
export function release(body: unknown): void {
  const stream: { cancel?(): unknown; destroy?(): unknown } = Object(body);
  const end = async () => (stream.cancel ? stream.cancel() : stream.destroy?.());
  end().catch(() => {});
}

function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof body === "object" && body !== null && "getReader" in body;
}

/** Creates a `Response` with the text that was read from another response. */
export function toResponse({ status, headers }: FetchResponse, text: string): Response {
  // A browser reports status 0 for a redirect; the Response constructor rejects that status.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
