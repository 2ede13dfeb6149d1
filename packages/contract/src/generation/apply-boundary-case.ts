import { isObject } from "@hwc-users/spec";
import * as fc from "fast-check";
import { type BoundaryCase, hasCase } from "../boundaries/boundary-case.ts";
import { valuesAt } from "../json/values-at.ts";
import type { RequestParts } from "../request/request-parts.ts";

/**
 * Changes a request so that it has a boundary case.
 *
 * @returns Undefined when the request does not have the location, or has the case already.
 */
export function applyBoundaryCase(
  request: RequestParts,
  boundaryCase: BoundaryCase,
  seed: number,
): RequestParts | undefined {
  const { location } = boundaryCase;
  if (hasCase(request, boundaryCase)) return undefined;
  const parent = location.slice(0, -1);
  if (parent.length > 0 && valuesAt(request, parent).length === 0) return undefined;
  const [current] = valuesAt(request, location);
  const sample = sampleOf(boundaryCase, current, seed);
  return sample && (replaceAt(request, location, sample.value) as RequestParts);
}

function sampleOf(boundaryCase: BoundaryCase, current: unknown, seed: number): { value: unknown } | undefined {
  const { keyword, title, accepted } = boundaryCase;
  // Plain letters: a server may reject control characters for other reasons.
  if (keyword === "maxLength" || keyword === "minLength") return { value: "x".repeat(Number.parseInt(title, 10)) };
  if (keyword === "type" && accepted) return { value: seed % 2 === 0 };
  if (["required", "optional", "anyOf", "additionalProperties"].includes(keyword) && !canLose(boundaryCase, current)) {
    return undefined;
  }
  const [value] = fc.sample(boundaryCase.generate(fc.constant(current)), { numRuns: 1, seed });
  return { value };
}

/** fast-check would search without end for a field that the current value does not have. */
function canLose({ keyword, limit, accepted }: BoundaryCase, current: unknown): boolean {
  if (!isObject(current)) return false;
  return keyword !== "anyOf" || !accepted || [limit].flat().every((name) => Object.hasOwn(current, String(name)));
}

function replaceAt(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (index === 0 ? replaceAt(item, rest, value) : item));
  const object = whole as Record<string, unknown>;
  return { ...object, [name]: replaceAt(object[name], rest, value) };
}
