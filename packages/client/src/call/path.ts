import type { ErrorDetails } from "../errors/call-error.ts";
import { encodeParameter } from "./encode-parameter.ts";

/** Matches text that a URL parser would remove, and lone surrogates, which have no percent-encoding. */
const UNSAFE = /^\.{0,2}$|[\ud800-\udfff]/u;

/**
 * Fills a path template. A value cannot reach another route.
 *
 * @throws {RequestError} if a value is missing or unsafe.
 */
export function fillPath(callInfo: ErrorDetails, template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/{([^}]+)}/g, (_, name: string) => encodeParameter(callInfo, name, values[name], UNSAFE));
}
