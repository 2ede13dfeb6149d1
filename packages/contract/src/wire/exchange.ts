/** What a request carried, by where it stood. Values outside the body are read as their schemas have them. */
export interface Parts {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  /** By their names in small letters. */
  header: Record<string, unknown>;
  /** The JSON; missing when there was no body. */
  body?: unknown;
}

/** An answer as it came. */
export interface Answer {
  status: number;
  /** By their names in small letters. */
  header: Record<string, string>;
  text: string;
  /** The JSON; missing when the text is empty or is none. */
  body?: unknown;
}

/** One request and its answer, as they were seen on the wire. */
export interface Exchange {
  operationId: string;
  request: Parts;
  answer: Answer;
}
