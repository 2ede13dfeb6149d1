/** A complete response, but for the headers that every response has. */
export interface MockResponse {
  status: number;
  headers: Record<string, string | string[]>;
  /** The body as text. */
  body?: string;
}
