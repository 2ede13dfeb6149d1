/** A value that has a boundary case, or a change that leads to one. */
export interface CaseValue {
  /** A short name, unique among the values of its boundary case, such as `33 Chinese characters`. */
  title: string;
  /** Returns the value to send in place of the current one. */
  replace(current: unknown): unknown;
}

/** A value that does not depend on the current one. */
export function constantValue(value: unknown, title: string = JSON.stringify(value)): CaseValue {
  return { title, replace: () => value };
}
