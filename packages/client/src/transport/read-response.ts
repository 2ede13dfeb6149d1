import { LARGEST_BODY, TOO_LARGE, UnreadableBodyError } from "./body-limit.ts";
import type { FetchResponse } from "./fetch.ts";

/**
 * Reads the body as text. Of an error response, what can be read is enough.
 *
 * @throws {UnreadableBodyError} if the body of a successful response is too large.
 */
export async function readText(response: FetchResponse): Promise<string> {
  const { status, body } = response;
  let text = "";
  try {
    const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = Object(body).getReader?.();
    // React Native has no stream, and the stream of node-fetch is one of Node.
    if (!reader) return await response.text();
    const decoder = new TextDecoder();
    while (text.length <= LARGEST_BODY) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += decoder.decode(value, { stream: true });
    }
    release(reader);
    throw new UnreadableBodyError(TOO_LARGE);
  } catch (error) {
    if (status < 300) throw error;
    return text;
  }
}

/** Releases the connection of a body that is not read to its end. Does not wait, because the body may never be released. */
export function release(body: unknown): void {
  const stream: { cancel?(): unknown; destroy?(): unknown } = Object(body);
  const end = async () => (stream.cancel ? stream.cancel() : stream.destroy?.());
  end().catch(() => {});
}

/** Creates a `Response` with the text that was read from another response. */
export function toResponse({ status, headers }: FetchResponse, text: string): Response {
  // A browser reports status 0 for a redirect; the Response constructor rejects that status.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
