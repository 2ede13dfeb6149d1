import {
  type DefaultResponse,
  errorCodeIn,
  errorCodeSchema,
  type Operation,
  openEnumeration,
  type Source,
  sourcesOfValue,
} from "@hwc-users/spec";
import type { ReadableSchema } from "./fields.ts";

/** An error code of the API. */
export interface ErrorCode {
  code: string;
  /** In Markdown. */
  meaning: string;
  /** The services that return it. */
  services: string[];
  statuses: number[];
  sources: Source[];
}

interface CodeSchema extends ReadableSchema {
  "x-error-statuses"?: Record<string, number[]>;
}

/** Lists the error codes of the spec, each once, in the spec's order. */
export function readErrorCodes(operations: readonly Operation[]): ErrorCode[] {
  const codes = new Map<string, ErrorCode>();
  for (const { service, responses, defaultResponse } of operations)
    for (const response of [...responses, ...(defaultResponse ? [defaultResponse] : [])])
      for (const code of codesIn(response)) {
        const services = [...new Set([...(codes.get(code.code)?.services ?? []), service])];
        codes.set(code.code, { ...code, services });
      }
  return [...codes.values()];
}

/** Lists the error codes in the named examples of a response. */
export function codesOf(response: DefaultResponse): string[] {
  return codesIn(response)
    .map(({ code }) => code)
    .filter((code) => response.examples.some(({ value }) => String(errorCodeIn(value)) === code));
}

function codesIn({ schema }: DefaultResponse): Omit<ErrorCode, "services">[] {
  const known: CodeSchema[] = openEnumeration(errorCodeSchema(schema) ?? {})?.known ?? [];
  return known.flatMap((codes) =>
    (codes.enum ?? []).map(String).map((code) => ({
      code,
      meaning: codes["x-enumDescriptions"]?.[code] ?? "",
      statuses: codes["x-error-statuses"]?.[code] ?? [],
      sources: sourcesOfValue(codes, code),
    })),
  );
}
