// Our anchors look like `updateUser.request.phone`, Redoc's element IDs like `other/updateuser/t=request&path=phone`.

/** Redoc's group of operations without a tag. */
const GROUP = "other";
const PARAMETER_LOCATIONS = ["path", "query", "headers"];

/** Returns the fragment with which Redoc opens the operation or section of an anchor. */
export function redocRoute(anchor: string, operationIds: string[]): string {
  const [first = ""] = anchor.split(".");
  if (operationIds.includes(first)) return `#/${GROUP}/${first.toLowerCase()}`;
  return /^[a-z-]+$/.test(anchor) ? `#/section/${anchor}` : "#/";
}

/** IDs of Redoc's elements. */
export interface RedocIds {
  /** The possible IDs of the element itself. */
  exact: string[];
  /** The IDs of its ancestors, nearest first. */
  ancestors: string[];
}

/** Returns Redoc's IDs for an anchor, without the `oneof` indexes that {@link normalizeId} removes. */
export function redocIds(anchor: string): RedocIds {
  const [operation = "", part = "", ...names] = anchor.toLowerCase().split(".");
  const page = `${GROUP}/${operation}`;
  if (!part) return { exact: [page, `section/${operation}`], ancestors: [] };
  if (part === "error") return { exact: [`${page}/responses`], ancestors: [page] };
  const message = part === "request" ? "t=request" : `t=response&c=${part}`;
  const body = part === "request" ? `${page}/request/body` : `${page}/responses`;
  if (part !== "request" && !/^(\d+|default)$/.test(part))
    return {
      exact: PARAMETER_LOCATIONS.map((location) => `${page}/t=request&in=${location}&path=${part}`),
      ancestors: [page],
    };
  const paths = names.map((_, index) => names.slice(0, names.length - index).join("."));
  const [field = body, ...fields] = paths.map((path) => `${page}/${message}&path=${path}`);
  return { exact: [field], ancestors: [...fields, body, page] };
}

/** Removes `oneof` indexes and array marks from an ID: `path=corp&oneof=0/id` becomes `path=corp.id`. */
export function normalizeId(id: string): string {
  return id
    .replaceAll(/&oneof=\d+\//g, ".")
    .replaceAll("[]", "")
    .replace("path=.", "path=");
}

/** Returns our anchor for a fragment of Redoc. */
export function anchorOfRoute(fragment: string, operationIds: string[]): string {
  const [, group, name = ""] = /^#\/(\w+)\/([\w-]+)/.exec(fragment) ?? [];
  if (group === "section") return name;
  return operationIds.find((id) => id.toLowerCase() === name) ?? "";
}
