/** What is recorded of one value: a parameter, a field of a body, or a body. */
export interface FieldFacts {
  /** `object` and `array` in place of the page's own names for them. */
  type: string | string[];
  required?: true;
  nullable?: true;
  default?: string | number | boolean;
  /** All the values there are, in a request; the values that are documented, in a response. */
  values?: (string | number)[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  deprecated?: true;
  /** Whether other values than these are taken, too. */
  open?: true;
  /** Whether the value is about a person. The pages do not say so: this is ours. */
  personal?: true;
  /** Whether other fields than these are refused. */
  closed?: true;
  /** Of these fields, one must be there. */
  atLeastOneOf?: string[];
  fields?: Record<string, FieldFacts>;
  items?: FieldFacts;
}

/** What is recorded of one answer. */
export interface ResponseFacts {
  headers?: Record<string, FieldFacts>;
  body?: FieldFacts;
}

/** What is recorded of where a service is reached. */
interface ServerFacts {
  url: string;
  variables?: Record<string, { default: string; values: string[] }>;
}

/** What is recorded of one operation: facts only, in plain data. */
export interface PageFacts {
  method: string;
  path: string;
  service: string;
  servers: ServerFacts[];
  /** The header that carries the token. */
  token: { type: string; in: string; name: string };
  parameters: Record<string, FieldFacts & { in: string }>;
  body?: FieldFacts;
  responses: Record<string, ResponseFacts>;
  /** How a client repeats the call. The pages do not say so: this is ours. */
  retry: Record<string, unknown>;
  /** The names of the examples, by what they show. Users ask the mock for them, so a name is a promise of ours. */
  examples: Record<string, string[]>;
}

/** The requests and answers that a page shows. */
export interface ShownFacts {
  parameters: Record<string, unknown>;
  body: unknown;
  response?: { status: number; body: unknown };
}

/** A service's error codes, each with the statuses that it comes with. */
export type ErrorCodeFacts = Record<string, number[]>;
