import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { isTooDeep, MAX_DEPTH } from "../pipeline/is-too-deep.ts";
import { checkValueCount } from "./check-value-count.ts";

/** The value of a body, and the violations found before any schema is applied. */
export interface ParsedBody {
  value?: unknown;
  violations: PrismViolation[];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Parses a JSON body. Messages of the parser are not passed on, since they quote the body.
 *
 * @throws {HttpError} 413 if it has too many values.
 */
export function parseBody(
  bytes: Uint8Array,
  contentType: string | undefined,
  mediaTypes: readonly string[],
): ParsedBody {
  if (bytes.length === 0) return { violations: [] };
  checkValueCount(bytes);
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const violations = mediaTypes.includes(mediaType) ? [] : [contentTypeViolation(contentType, mediaTypes)];
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { violations: [...violations, bodyViolation("encoding", "Request body is not UTF-8")] };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isTooDeep(value)) return { value, violations };
    const message = `Request body is nested deeper than ${MAX_DEPTH} levels`;
    return { violations: [...violations, bodyViolation("depth", message)] };
  } catch (error) {
    const position = errorPosition((error as Error).message);
    return { violations: [...violations, bodyViolation("json", `Request body is not JSON${position}`)] };
  }
}

function bodyViolation(code: string, message: string): PrismViolation {
  return createViolation(["request", "body"], code, message);
}

function errorPosition(message: string): string {
  if (message.includes("end of JSON")) return ": it ends too early";
  const position = /at position \d+/.exec(message)?.[0];
  return position ? `: syntax error ${position}` : "";
}

function contentTypeViolation(contentType: string | undefined, mediaTypes: readonly string[]): PrismViolation {
  const expected =
    mediaTypes.length > 0 ? `Send Content-Type: ${mediaTypes.join(" or ")}` : "The operation has no request body";
  const problem = contentType === undefined ? "is missing" : "does not match";
  return createViolation(
    ["request", "header", "content-type"],
    "contentType",
    `The content type ${problem}. ${expected}`,
  );
}
