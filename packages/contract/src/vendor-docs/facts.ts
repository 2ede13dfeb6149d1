/** The facts about one value in the vendor docs: a parameter, a field of a body, or a body. */
export interface FieldFacts {
  /** `object` and `array` stand for the vendor's own type names. */
  type: string | string[];
  required?: true;
  nullable?: true;
  default?: string | number | boolean;
  /** In a request: all values. In a response: the documented values. */
  values?: (string | number)[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  deprecated?: true;
  /** Whether other values are possible, too. */
  open?: true;
  /** Whether the value is about a person. Not in the vendor docs: we decide it. */
  personal?: true;
  /** Whether unknown fields are rejected. */
  closed?: true;
  /** At least one of these fields is required. */
  atLeastOneOf?: string[];
  fields?: Record<string, FieldFacts>;
  items?: FieldFacts;
}

/** The facts about one response in the vendor docs. */
export interface ResponseFacts {
  headers?: Record<string, FieldFacts>;
  body?: FieldFacts;
}

/** The address of a service. */
interface ServerFacts {
  url: string;
  variables?: Record<string, { default: string; values: string[] }>;
}

/** The facts about one operation in the vendor docs, as plain data. */
export interface OperationFacts {
  method: string;
  path: string;
  service: string;
  servers: ServerFacts[];
  /** The header that carries the token. */
  token: { type: string; in: string; name: string };
  parameters: Record<string, FieldFacts & { in: string }>;
  body?: FieldFacts;
  responses: Record<string, ResponseFacts>;
  /** When a client retries. Not in the vendor docs: we decide it. */
  retry: Record<string, unknown>;
  /** The names of the examples. Users request them from the mock by name, so we promise them. */
  examples: Record<string, string[]>;
}

/** The request and response that the vendor docs show for an operation. */
export interface ExampleFacts {
  parameters: Record<string, unknown>;
  body: unknown;
  response?: { status: number; headers?: Record<string, string>; body: unknown };
}

/** The error codes of a service. */
export interface ServiceFacts {
  /** The statuses of each error code. */
  errorCodes: Record<string, number[]>;
  /** The code that means success, if there is one. */
  successCode?: string;
}
