/** Something that breaks the spec, as Prism's header `sl-violations` names it. */
export interface Violation {
  /** Where, such as `["request", "body", "title"]`. */
  location: string[];
  severity: "Error";
  /** What, such as `maxLength`. */
  code: string;
  message: string;
}

/** Makes a violation that Prism does not look for. */
export function violation(location: string[], code: string, message: string): Violation {
  return { location, severity: "Error", code, message };
}

/** A name in one word, for a log: where and what, such as `body.title:maxLength`. */
export function nameOf({ location: [side, ...place], code }: Violation): string {
  return `${[...(side === "response" ? [side] : []), ...place].join(".")}:${code}`;
}
