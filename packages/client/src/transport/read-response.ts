import type { FetchResponse } from "./fetch.ts";

/** The maximum number of characters to read from the body of an error response. No real one is longer. */
const LONGEST_ERROR = 65_536;

/** Reads the body as text. For an error response, reads only the beginning, and accepts an incomplete body. */
export function readText(response: FetchResponse): Promise<string> {
  return response.status < 300 ? response.text() : readBeginning(response);
}

async function readBeginning({ body }: FetchResponse): Promise<string> {
  let text = "";
  if (!body) return text;
  try {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    while (text.length < LONGEST_ERROR) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
    }
    await reader.cancel();
  } catch {
    // The status is enough to report the error.
  }
  return text;
}

/** Creates a `Response` with the text that was read from another response. */
export function toResponse({ status, headers }: FetchResponse, text: string): Response {
  // A browser reports status 0 for a redirect; the Response constructor rejects that status.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
