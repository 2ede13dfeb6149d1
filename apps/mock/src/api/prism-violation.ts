/** A violation of the spec, in the format of Prism's `sl-violations` header. */
export interface PrismViolation {
  /** The location, such as `["request", "body", "title"]`. */
  location: string[];
  severity: "Error";
  /** The keyword or check that failed, such as `maxLength`. */
  code: string;
  message: string;
}

/** Creates a violation that Prism does not detect. */
export function createViolation(location: string[], code: string, message: string): PrismViolation {
  return { location, severity: "Error", code, message };
}

/** A violation in one word for a log, such as `body.title:maxLength`. */
export function formatViolation({ location: [direction, ...rest], code }: PrismViolation): string {
  return `${[...(direction === "response" ? [direction] : []), ...rest].join(".")}:${code}`;
}
