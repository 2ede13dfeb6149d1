/** What the client needs of a response. A `Response` has it. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null } & Iterable<[string, string]>;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
  text(): Promise<string>;
}

/** What the client asks to be sent. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  /** Redirects are the client's to refuse: they would carry the token away. */
  redirect: "manual";
  signal: AbortSignal;
}

/** Sends one request, as the global `fetch` does. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Makes a Response that has not been read, of what any fetch brought. */
export function toResponse({ status, headers }: FetchResponse, text: string): Response {
  // A browser hides the status of a redirect, and no Response can be made with it.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}

/** How much of an error's body is read, in characters: more than any error needs. */
const LONGEST_ERROR = 65_536;

/** Reads a body as text; of a failure only so much as an error can need, and as much as comes. */
export function readText(response: FetchResponse): Promise<string> {
  return response.status < 300 ? response.text() : readBeginning(response);
}

async function readBeginning({ body }: FetchResponse): Promise<string> {
  let text = "";
  try {
    const reader = (body as NonNullable<typeof body>).pipeThrough(new TextDecoderStream()).getReader();
    for (let read: ReadableStreamReadResult<string>; text.length < LONGEST_ERROR; text += read.value) {
      read = await reader.read();
      if (read.done) return text;
    }
    await reader.cancel();
  } catch {
    // The status alone tells of the failure.
  }
  return text;
}
