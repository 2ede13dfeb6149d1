/** An answer that Prism made at build time: one named example of one status. */
export interface Answer {
  status: number;
  /** The name of the example; missing where the spec has no body for the status. */
  example?: string;
  /** What the example shows. */
  summary?: string;
  headers: Record<string, string>;
  /** The body as JSON text. */
  body?: string;
}

/** What it takes to choose and send an answer of an operation. */
export interface AnsweredOperation {
  operationId: string;
  /** In capitals, such as `PUT`. */
  method: string;
  /** The path template. */
  path: string;
  /** In the order of the spec, which starts with the successes. */
  answers: Answer[];
}
