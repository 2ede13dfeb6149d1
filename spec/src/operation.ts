/** One call over HTTP, with every `$ref` resolved. */
export interface HttpOperation {
  operationId: string;
  /** The HTTP method in capitals, such as `PUT`. */
  method: string;
  /** The path template, such as `/v1/usg/dcs/corp/member/{account}`. */
  path: string;
  summary: string;
  description: string;
  /** The header that carries the token, such as `X-Access-Token`. A sign-in has none: it returns the token. */
  tokenHeader?: string;
  /** The header that carries a signature in place of the token, or the password of a sign-in: `Authorization`. */
  signatureHeader?: string;
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Response[];
  /** The response with any other status, usually an error of a gateway in front of the service. */
  defaultResponse?: DefaultResponse;
}

/** One call of the API. */
export interface Operation extends HttpOperation {
  /** The operation's only tag, such as `Meeting`. */
  service: string;
  /** The vendor's page that documents the operation. */
  page: Page;
  /** The addresses of the service, the same for all its operations. The first is the default. */
  servers: Server[];
  /** How a client retries the call after a temporary failure. */
  retry: RetryPolicy;
}

/** An operation that requires a token, or a signature in its place. */
export interface TokenOperation extends Operation {
  tokenHeader: string;
}

/** A page of the vendor's documentation. */
export interface Page {
  url: string;
  description: string;
  /** The date on the page, such as `2024-01-19`; `undated` if it has none. */
  date: string;
}

/**
 * Where a statement comes from: the operation's page, a newer or another page of the vendor, its SDKs, its Terraform provider, or
 * nowhere.
 */
export type Source = "page" | "newer-page" | "sdk" | "provider" | "assumed";

/** An address of a service. */
export interface Server {
  /** The URL, or a template if there are variables, such as `https://workspace.{region}.example.com`. */
  url: string;
  description?: string;
  variables?: Record<string, ServerVariable>;
}

/** A variable in the URL template of a server. */
export interface ServerVariable {
  default: string;
  /** Known values, the default among them. Others are allowed: services add regions over time. */
  knownValues: string[];
  sources: Source[];
  description?: string;
}

/** How a call is retried; times are in milliseconds. */
export interface RetryPolicy {
  /** The maximum number of retries after the first attempt. */
  retries: number;
  /** The statuses that are retried. */
  statuses: number[];
  /** The upper bound of the wait before the first retry; it doubles with each retry. */
  minDelay: number;
  /** The upper bound of every wait, unless the response has `Retry-After`. */
  maxDelay: number;
  /** The longest `Retry-After` that a client waits for; if it is longer, the call fails at once. */
  maxRetryAfter: number;
}

/** A parameter of a request. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  description: string;
  sources: Source[];
  schema: Schema;
  examples: Example[];
}

/** The JSON body of a request. */
export interface RequestBody {
  required: boolean;
  description: string;
  schema: Schema;
  examples: Example[];
}

/** A response with one HTTP status. */
export interface Response extends DefaultResponse {
  status: number;
}

/** A response without a status of its own. */
export interface DefaultResponse {
  description: string;
  sources: Source[];
  /** The headers that the spec documents. */
  headers: ResponseHeader[];
  /** The schema of the JSON body; undefined if there is no body. */
  schema?: Schema;
  examples: Example[];
}

/** A header of a response. */
export interface ResponseHeader {
  name: string;
  sources: Source[];
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
  /** True if the value is about a person and must not be logged. */
  "x-personal"?: boolean;
  /** The value of an error code that means success. */
  "x-success"?: string;
  /** Where the schema comes from, for all its values or for each. */
  "x-source"?: Source | Source[] | Record<string, Source | Source[]>;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Other keywords, such as `title` and `format`. */
  [keyword: string]: unknown;
}
