import type { FetchResponse } from "./fetch.ts";

/** The characters of an error's body that are read. No real error is longer. */
const LONGEST_ERROR = 65_536;

/** Reads the body as text. Of an error, reads only the beginning, and accepts a body that breaks off. */
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

/** Creates an unread `Response` from a response whose body was read. */
export function toResponse({ status, headers }: FetchResponse, text: string): Response {
  // A browser reports status 0 for a redirect; the Response constructor rejects that status.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
