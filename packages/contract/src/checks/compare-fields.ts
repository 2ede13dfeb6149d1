import { isDeepStrictEqual } from "node:util";
import { isObject, responseWith, type TokenOperation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { isMasked } from "./is-masked.ts";

/** The names of a request's fields, by what the response shows of their values. */
export interface FieldComparison {
  equal: string[];
  different: string[];
  masked: string[];
  /** Those that the response has no documented field for, or that are missing or null in it. */
  hidden: string[];
}

/** Compares the fields of a request's body with those of the same name in its response. */
export function compareFields(
  operation: TokenOperation,
  parts: RequestParts | undefined,
  { status, body }: Pick<ReceivedResponse, "status" | "body">,
): FieldComparison {
  const sent = isObject(parts?.body) ? parts.body : {};
  const shown = isObject(body) ? body : {};
  const documented = responseWith(operation, status)?.schema?.properties ?? {};
  const result: FieldComparison = { equal: [], different: [], masked: [], hidden: [] };
  for (const [name, value] of Object.entries(sent)) {
    if (!Object.hasOwn(documented, name) || (shown[name] ?? undefined) === undefined) result.hidden.push(name);
    else if (isDeepStrictEqual(value, shown[name])) result.equal.push(name);
    else result[isMasked(shown[name]) ? "masked" : "different"].push(name);
  }
  return result;
}
