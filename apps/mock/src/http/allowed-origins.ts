import type { MockOptions } from "../options/mock-options.ts";
import { isLoopbackUrl } from "./is-loopback.ts";

/**
 * The origins whose pages may send a request; every origin if undefined. By default, only pages of this machine may reach a real
 * server through the mock.
 *
 * @param origin The origin of the request.
 */
export function allowedOrigins({ corsOrigins, upstream }: MockOptions, origin = ""): readonly string[] | undefined {
  if (corsOrigins !== undefined || upstream === undefined) return corsOrigins;
  return isLoopbackUrl(origin) ? [origin] : [];
}
