import type { Operation, Response } from "@hwc-users/spec";
import { type Field, readFields } from "./fields.ts";

/** An error code of the API. */
export interface ErrorCode {
  code: string;
  /** In Markdown. */
  meaning: string;
  /** The services that return it. */
  services: string[];
  /** The HTTP statuses of the named examples that have it. */
  statuses: number[];
}

/** Lists the error codes of the spec, each once, in the spec's order. */
export function readErrorCodes(operations: readonly Operation[]): ErrorCode[] {
  const codes = new Map<string, ErrorCode>();
  for (const { service, responses } of operations)
    for (const response of responses)
      for (const { value, meaning } of errorCodeField(response)?.values ?? []) {
        const known = codes.get(value) ?? { code: value, meaning, services: [], statuses: [] };
        codes.set(value, {
          ...known,
          services: [...new Set([...known.services, service])],
          statuses: [...new Set([...known.statuses, ...(hasExample(response, value) ? [response.status] : [])])].sort(),
        });
      }
  return [...codes.values()];
}

/** Lists the error codes in the named examples of a response. */
export function codesOf(response: Response): string[] {
  const codes = errorCodeField(response)?.values.map(({ value }) => value) ?? [];
  return codes.filter((code) => hasExample(response, code));
}

function errorCodeField({ schema }: Response): Field | undefined {
  return schema && readFields(schema, "").find(({ name }) => name === "error_code");
}

function hasExample({ examples }: Response, code: string): boolean {
  return examples.some(({ value }) => (value as { error_code?: unknown } | null)?.error_code === code);
}
