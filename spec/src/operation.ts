/** One call of the API, with every `$ref` resolved. */
export interface Operation {
  operationId: string;
  /** The HTTP method in capitals, such as `PUT`. */
  method: string;
  /** The path template, such as `/v1/usg/dcs/corp/member/{account}`. */
  path: string;
  /** The service that answers: the operation's only tag, such as `Meeting`. */
  service: string;
  summary: string;
  description: string;
  servers: Server[];
  /** The header that carries the token, such as `X-Access-Token`. */
  tokenHeader: string;
  /** How a client repeats the call after a failure that may pass. */
  retry: RetryPolicy;
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Response[];
}

/** Where a service is reached. */
export interface Server {
  /** The URL, or its template where it has variables. */
  url: string;
  description?: string;
  variables?: Record<string, ServerVariable>;
}

/** A part of a server's URL that the caller chooses. */
export interface ServerVariable {
  default: string;
  enum?: string[];
  description?: string;
}

/** How a call is repeated; times are in milliseconds. */
export interface RetryPolicy {
  /** How many times the call is made again after the first. */
  retries: number;
  /** The statuses after which it is made again. */
  statuses: number[];
  /** How long at most to wait before the first repetition; each further one may wait twice as long. */
  minDelay: number;
  /** How long at most to wait, unless the service says how long. */
  maxDelay: number;
  /** How long a wait the service may ask for in `Retry-After`; a call that would have to wait longer fails at once. */
  maxRetryAfter: number;
}

/** A value that a request carries outside its body. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  description: string;
  schema: Schema;
  examples: Example[];
}

/** The JSON that a request carries. */
export interface RequestBody {
  required: boolean;
  description: string;
  schema: Schema;
  examples: Example[];
}

/** What the service answers with one HTTP status. */
export interface Response {
  status: number;
  description: string;
  /** The names of the headers that the spec documents. */
  headers: string[];
  /** The schema of the JSON body; missing where the response has no body. */
  schema?: Schema;
  examples: Example[];
}

/** A named example. */
export interface Example {
  name: string;
  summary: string;
  value: unknown;
}

/** A JSON Schema with the keywords that the packages read. */
export interface Schema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  default?: unknown;
  /** Whether the value is about a person, and must not be logged. */
  "x-personal"?: boolean;
  /** The value of an error code that means success. */
  "x-success"?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Other keywords, such as `title` and `format`. */
  [keyword: string]: unknown;
}
