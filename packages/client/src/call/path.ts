import type { ErrorDetails } from "../errors/call-error.ts";
import { encodeParameter } from "./encode-parameter.ts";

/**
 * Fills a path template.
 *
 * @throws {RequestError} if a value is missing or unsafe.
 */
export function fillPath(callInfo: ErrorDetails, template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/{([^}]+)}/g, (_, name: string) => encodeParameter(callInfo, name, values[name]));
}
