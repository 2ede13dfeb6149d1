import { isObject } from "@hwc-users/spec";
import type { EchoRequest } from "./echo-request.ts";
import type { Fields } from "./fields.ts";

/**
 * Returns the fields of a body and the parameters of a request. A parameter wins over a field of the same name.
 *
 * @param template The values that show the types of parameters, which are sent as text.
 */
export function sentFields({ parameters, body }: EchoRequest, template: Fields): Fields {
  const typed = [...parameters].map(([name, text]) => [name, withType(text, template[name])]);
  return { ...(isObject(body) && body), ...Object.fromEntries(typed) };
}

function withType(text: string, example: unknown): unknown {
  if (typeof example === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (typeof example === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
