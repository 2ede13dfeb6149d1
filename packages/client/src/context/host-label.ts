import { RequestError } from "../errors/errors.ts";
import { newCallInfo } from "../observability/call-event.ts";

/**
 * Returns the value of a server variable such as `region`. The value cannot change the rest of the host, which receives the token.
 *
 * @throws {RequestError} if the value is missing or not a host label.
 */
export function hostLabel(creator: string, name: string, value: string | undefined, example: string): string {
  if (typeof value === "string" && /^[a-z\d-]+$/.test(value)) return value;
  throw new RequestError(
    newCallInfo(creator),
    `${name} must be lower-case letters, digits and hyphens, such as "${example}"; or set baseUrl`,
  );
}

/**
 * Checks that server variables such as `region` are not set beside `baseUrl`, which would replace them.
 *
 * @throws {RequestError} if both are set.
 */
export function rejectWithBaseUrl(
  creator: string,
  variables: Readonly<Record<string, unknown>>,
  baseUrl: unknown,
): void {
  const name = Object.keys(variables).find((variable) => variables[variable] !== undefined);
  if (name && baseUrl !== undefined) throw new RequestError(newCallInfo(creator), `set either ${name} or baseUrl`);
}
