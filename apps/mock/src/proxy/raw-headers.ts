/** A header as it was sent. An array of fields keeps the order, the case and the repetitions of headers. */
export type HeaderField = [name: string, value: string];

/** Headers that describe one connection (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "upgrade"],
]);
/** Without these, the body would be read as the next message, so `Connection` cannot remove them. */
const FRAMING = new Set(["content-length", "transfer-encoding"]);

/** Turns Node's flat array of names and values into fields. */
export function fieldsOf(raw: readonly string[]): HeaderField[] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index] ?? "", raw[2 * index + 1] ?? ""]);
}

/** The values of the fields with a name, which is in lower case. */
function valuesOf(fields: readonly HeaderField[], name: string): string[] {
  return fields.filter((field) => isNamed(field, name)).map(([, value]) => value);
}

/** Removes the headers of the connection, and those that `Connection` names. */
export function endToEndFields(raw: readonly string[]): HeaderField[] {
  const fields = fieldsOf(raw);
  const named = new Set(valuesOf(fields, "connection").flatMap((value) => value.toLowerCase().split(/\s*,\s*/)));
  const isChunked = valuesOf(fields, "transfer-encoding").some((value) => /\bchunked\s*$/i.test(value));
  return fields.filter(([name, value]) => {
    const lowerName = name.toLowerCase();
    if (FRAMING.has(lowerName)) return true;
    // The proxy passes trailers on, as far as the framing allows.
    if (lowerName === "te") return value.trim().toLowerCase() === "trailers";
    if (lowerName === "trailer") return isChunked;
    return !HOP_BY_HOP.has(lowerName) && !named.has(lowerName);
  });
}

/** Replaces `Host` where it stands. */
export function withHost(fields: readonly HeaderField[], host: string): HeaderField[] {
  const position = Math.max(
    0,
    fields.findIndex((field) => isNamed(field, "host")),
  );
  const others = fields.filter((field) => !isNamed(field, "host"));
  return others.toSpliced(position, 0, [fields.find((field) => isNamed(field, "host"))?.[0] ?? "Host", host]);
}

function isNamed([name]: HeaderField, lowerName: string): boolean {
  return name.toLowerCase() === lowerName;
}
