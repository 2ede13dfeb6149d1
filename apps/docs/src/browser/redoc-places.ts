// The reference names its places `updateUser.request.phone`, Redoc `other/updateuser/t=request&path=phone`.

/** Where Redoc shows operations without a tag. */
const GROUP = "other";
const PLACES = ["path", "query", "headers"];

/** The fragment that leads Redoc to the operation, or the section, that an anchor of the reference is in. */
export function redocRoute(anchor: string, operationIds: string[]): string {
  const [first = ""] = anchor.split(".");
  if (operationIds.includes(first)) return `#/${GROUP}/${first.toLowerCase()}`;
  return /^[a-z-]+$/.test(anchor) ? `#/section/${anchor}` : "#/";
}

/** Names that Redoc may have given to a place, and to what is around it, nearest first. */
export interface RedocNames {
  exact: string[];
  around: string[];
}

/** Redoc's own names of the place that an anchor of the reference names, without the alternatives that Redoc numbers. */
export function redocNames(anchor: string): RedocNames {
  const [operation = "", part = "", ...names] = anchor.toLowerCase().split(".");
  const page = `${GROUP}/${operation}`;
  if (!part) return { exact: [page, `section/${operation}`], around: [] };
  if (part === "error") return { exact: [`${page}/responses`], around: [page] };
  const message = part === "request" ? "t=request" : `t=response&c=${part}`;
  const body = part === "request" ? `${page}/request/body` : `${page}/responses`;
  if (part !== "request" && !/^\d+$/.test(part))
    return { exact: PLACES.map((place) => `${page}/t=request&in=${place}&path=${part}`), around: [page] };
  const paths = names.map((_, index) => names.slice(0, names.length - index).join("."));
  const [field = body, ...fields] = paths.map((path) => `${page}/${message}&path=${path}`);
  return { exact: [field], around: [...fields, body, page] };
}

/** Writes an element's name as {@link redocNames} does: `path=corp&oneof=0/id` becomes `path=corp.id`. */
export function plainName(id: string): string {
  return id
    .replaceAll(/&oneof=\d+\//g, ".")
    .replaceAll("[]", "")
    .replace("path=.", "path=");
}

/** The anchor of the reference that a fragment of Redoc leads to. */
export function anchorOfRoute(fragment: string, operationIds: string[]): string {
  const [, group, name = ""] = /^#\/(\w+)\/([\w-]+)/.exec(fragment) ?? [];
  if (group === "section") return name;
  return operationIds.find((id) => id.toLowerCase() === name) ?? "";
}
