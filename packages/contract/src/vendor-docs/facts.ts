import type { Form } from "./forms.ts";

/** Where a fact is documented: on the operation's page, elsewhere, or in parts. */
type Source = "page" | "elsewhere" | "elsewhere and page";

/**
 * What a text of the spec must state, as the words that decide it: see `checkMeaning`. Typed from the vendor docs, not from the
 * text.
 *
 * @example "expiry time UTC; 0 never"
 */
type Meaning = string;

/** The facts about one value in the vendor docs: a parameter, a field of a body, or a body. */
export interface FieldFacts {
  /** The meaning of its description. The limit of {@link describedMaxLength} is added to it. */
  meaning?: Meaning;
  /** The meaning of the description inside: that of its values or its object; of each, if it has several. Default: `meaning`. */
  innerMeaning?: Meaning | Meaning[];
  /** `object` and `array` stand for the vendor's own type names. */
  type: string | string[];
  required?: true;
  default?: string | number | boolean;
  /** In a request: all values. In a response: the documented values. */
  values?: (string | number)[];
  /** The meaning of each value. */
  meanings?: Record<string, Meaning>;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  deprecated?: true;
  /** Whether a request may have other values, too. A response always may. */
  open?: true;
  /** The names of the values in generated code, unless a value is a name. Not in the vendor docs: we decide and promise them. */
  names?: Record<string, string>;
  /** The limit of a text that the page does not have. So the spec describes it, and does not assert it. */
  describedMaxLength?: number;
  /** The dialling code of each value. */
  diallingCodes?: Record<string, string>;
  /** The statuses of each value that is an error code. */
  statuses?: Record<string, number[]>;
  /** The error code that means success. */
  success?: string;
  /** Where the field, with its limits, its default and its values, is documented. Default: on the page. */
  source?: Source;
  /** Where the values of a field that may have others are documented. Default: on the page. */
  valuesSource?: Source | Source[];
  /** Whether the value is about a person. Not in the vendor docs: we decide it. */
  personal?: true;
  /** Whether unknown fields are rejected. */
  closed?: true;
  /** At least one of these fields is required. With the meaning of the title of each alternative. */
  atLeastOneOf?: Record<string, Meaning>;
  /** What an example of it looks like, where no schema asserts it. */
  form?: Form;
  fields?: Record<string, FieldFacts>;
  items?: FieldFacts;
}

/** The facts about one parameter or header in the vendor docs. */
interface ParameterFacts extends FieldFacts {
  /** Where it is documented. Default: on the page. */
  listed?: Source;
}

/** The facts about one response in the vendor docs. */
export interface ResponseFacts {
  meaning: Meaning;
  /** Where the response is documented. Default: on the page. */
  listed?: Source;
  headers?: Record<string, ParameterFacts & { examples: Record<string, NamedExampleFacts> }>;
  body?: FieldFacts;
}

/** The meaning of an example's summary, and what its value must show so that it fits. Of an object, only these fields. */
export type NamedExampleFacts = Meaning | { meaning: Meaning; shows: unknown };

/** The address of a service. */
interface ServerFacts {
  meaning: Meaning;
  url: string;
  source: Source;
  variables?: Record<string, { default: string; values: string[]; source: Source }>;
}

/** The page that documents an operation. */
interface PageFacts {
  /** What the page is about. */
  meaning: Meaning;
  url: string;
  /** The date on the recorded page, such as `2024-01-19`; `undated` if it has none. */
  date: string;
  /** The date of a newer version that was seen. */
  newer?: string;
}

/** A header that carries a token or a signature. */
interface CredentialFacts {
  meaning: Meaning;
  type: string;
  in: string;
  name: string;
  source: Source;
}

/** The facts about one operation in the vendor docs, as plain data. */
export interface OperationFacts {
  summary: Meaning;
  meaning: Meaning;
  method: string;
  path: string;
  service: string;
  page: PageFacts;
  servers: ServerFacts[];
  token: CredentialFacts;
  /** What can replace the token. */
  signature?: CredentialFacts;
  parameters: Record<string, ParameterFacts & { in: string }>;
  body?: FieldFacts;
  /** By status, and `default` for any other. */
  responses: Record<string, ResponseFacts>;
  /** When a client retries. Not in the vendor docs: we decide it. */
  retry: Record<string, unknown>;
  /** The named examples of each part. Users request them from the mock by name, so we promise the names. */
  examples: Record<string, Record<string, NamedExampleFacts>>;
}

/** The request and response that the vendor docs show for an operation. */
export interface ExampleFacts {
  parameters: Record<string, unknown>;
  body: unknown;
  response?: { status: number; headers?: Record<string, string>; body: unknown };
}

/** The facts about one error code. */
interface ErrorCodeFacts {
  /** Its name in generated code. Not in the vendor docs: we decide and promise it. */
  name: string;
  /** The meaning of its description. */
  meaning: Meaning;
  /** By status: the name of the example that shows the code, and the meaning of its message. */
  messages: Record<string, Record<string, Meaning>>;
}

/** The errors of a service. */
export interface ServiceFacts {
  errorCodes: Record<string, ErrorCodeFacts>;
  /** As {@link ErrorCodeFacts.messages}, for the statuses without a documented code. */
  messages: ErrorCodeFacts["messages"];
}

/** The facts about the document as a whole. */
export interface DocumentFacts {
  openapi: string;
  license: Record<string, string>;
  title: Meaning;
  summary: Meaning;
  meaning: Meaning;
  /** The meaning of the description of each service. */
  services: Record<string, Meaning>;
}
