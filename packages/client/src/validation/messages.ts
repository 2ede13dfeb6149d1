/** Returns the message of a violation, worded to follow the pointer. */
export function messageOf(keyword: string, limit: unknown): string {
  return MESSAGES[keyword]?.(limit) ?? `breaks the rule "${keyword}"`;
}

const MESSAGES: Record<string, (limit: unknown) => string> = {
  additionalProperties: () => "is not known",
  anyOf: (names) => (names === undefined ? "has none of the allowed forms" : `must have ${list(names, " or ")}`),
  enum: (values) => `must be one of ${list(values, ", ")}`,
  maximum: (limit) => `must not be greater than ${limit}`,
  maxLength: (limit) => `must not be longer than ${characters(limit)}`,
  minimum: (limit) => `must not be less than ${limit}`,
  minLength: (limit) => `must not be shorter than ${characters(limit)}`,
  required: (name) => `must have ${JSON.stringify(name)}`,
  type: (types) =>
    `must be ${[types]
      .flat()
      .map((type) => TYPES[String(type)])
      .join(" or ")}`,
};

const TYPES: Record<string, string> = {
  array: "an array",
  boolean: "a boolean",
  integer: "an integer",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a string",
};

function list(values: unknown, separator: string): string {
  return [values]
    .flat()
    .map((value) => JSON.stringify(value))
    .join(separator);
}

function characters(count: unknown): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
