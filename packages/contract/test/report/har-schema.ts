const string = { type: "string" };
const integer = { type: "integer", minimum: -1 };
const milliseconds = { type: "number", minimum: 0 };

/** An object with these required properties, and optional ones. HAR allows others only with a leading underscore. */
function object(required: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: "object",
    required: Object.keys(required),
    properties: { ...required, ...optional, comment: string },
    patternProperties: { "^_": true },
    additionalProperties: false,
  };
}

function list(items: object) {
  return { type: "array", items };
}

const pair = object({ name: string, value: string });
const message = {
  httpVersion: string,
  cookies: list(pair),
  headers: list(pair),
  headersSize: integer,
  bodySize: integer,
};

const request = object(
  { ...message, method: string, url: { type: "string", pattern: "^https?://[^#]+$" }, queryString: list(pair) },
  { postData: object({ mimeType: string, text: string }) },
);

const response = object({
  ...message,
  status: { type: "integer" },
  statusText: string,
  content: object({ size: integer, mimeType: string }, { text: string }),
  redirectURL: string,
});

const entry = object({
  startedDateTime: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$" },
  time: milliseconds,
  request,
  response,
  cache: object({}),
  timings: object({ send: milliseconds, wait: milliseconds, receive: milliseconds }),
});

/** HAR 1.2, as far as a program that is no browser writes it. */
export const HAR_SCHEMA = object({
  log: object({
    version: { const: "1.2" },
    creator: object({ name: string, version: string }),
    entries: list(entry),
  }),
});
