import type { OpenApiDocument } from "@hwc-users/spec";

/** Puts what each local `$ref` points at in its place. A bundle of this spec has no cycles. */
export function dereference(document: object): OpenApiDocument {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const { $ref, ...rest } = value as Record<string, unknown>;
    if (typeof $ref === "string") return { ...(resolve(find($ref)) as object), ...(resolve(rest) as object) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  };
  const find = (reference: string): unknown =>
    reference
      .slice("#/".length)
      .split("/")
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
  return resolve(document) as OpenApiDocument;
}
