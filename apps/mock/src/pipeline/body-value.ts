/** Returns the parsed body of a request, or its text if it is not JSON; undefined if it has none. */
export function bodyValue(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
