import { isTooDeep } from "./is-too-deep.ts";

/** Returns the parsed body of a request, or its text if it is not JSON or nested too deep; undefined if it has none. */
export function bodyValue(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? text : value;
  } catch {
    return text;
  }
}
