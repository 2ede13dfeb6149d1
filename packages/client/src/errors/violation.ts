/** A location where a request or a response breaks the spec. It never contains the value, which may be personal. */
export interface Violation {
  /**
   * The location, as a JSON pointer into the arguments of the call or into the body of the response. The empty string is
   * the whole document.
   *
   * @example "/body/title"
   */
  pointer: string;
  /**
   * The problem, worded to follow the pointer.
   *
   * @example "must not be longer than 32 characters"
   */
  message: string;
  /**
   * The JSON Schema keyword that the value breaks.
   *
   * @example "maxLength"
   */
  keyword: string;
  /**
   * The keyword's value: a limit, a list of allowed values, a type or types, or the name of a missing or unknown property.
   * For `anyOf`, the properties of which at least one is required.
   *
   * @example 32
   */
  limit: unknown;
}
