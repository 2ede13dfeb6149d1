/** Returns the path of a URL as a signature covers it. It always ends with a slash, whether or not the URL's path does. */
export function canonicalPath({ pathname }: URL): string {
  // Decoded first, because the service encodes the decoded path. A "%" that encodes nothing stands for itself.
  const path = pathname.replace(/(%[\da-f]{2})+/gi, (encoded) => decodeURIComponent(encoded));
  return path.replace(/\/?$/, "/").split("/").map(encode).join("/");
}

/** Returns the query of a URL as a signature covers it: sorted by name, then by value. */
export function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map((parameter) => parameter.map(encode).join("="))
    .join("&");
}

/** Compares UTF-16 code units, as the vendor's SDK does. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Percent-encodes everything but letters, digits and `-._~`. */
function encode(text: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, percent);
}
