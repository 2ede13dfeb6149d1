import { redactText } from "./redact.ts";

/**
 * Removes secrets from an error and its causes. Returns the error itself if there are none. Otherwise, returns a copy with
 * the same name, code, stack and causes. The copy omits objects that cannot be searched, such as a `Request`.
 */
export function redactError(error: unknown, secrets: readonly string[]): unknown {
  const copies = new Map<object, object>();
  let isChanged = false;

  function copy(value: unknown): unknown {
    if (typeof value === "string") {
      const text = redactText(value, secrets);
      isChanged ||= text !== value;
      return text;
    }
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    // Jest runs tests in a realm of their own, so Node's errors are not instances of its Error.
    const isError = "message" in value;
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (!isError && !isPlain) {
      isChanged = true;
      return undefined;
    }
    const result = isError ? new Error() : Array.isArray(value) ? [] : {};
    copies.set(value, result);
    const names = isError ? [...Reflect.ownKeys(value), "name", "message", "stack"] : Object.keys(value);
    for (const name of names) Reflect.set(result, name, copy(Reflect.get(value, name)));
    return result;
  }

  const copied = copy(error);
  return isChanged ? copied : error;
}
