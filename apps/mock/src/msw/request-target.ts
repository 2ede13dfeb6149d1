import { redirectUrls } from "../faults/redirect-urls.ts";

/** The URL of a request in two parts. */
export interface RequestTarget {
  /** Without a slash at the end. */
  baseUrl: string;
  /** The path, without the query. */
  path: string;
  /** The path and the query. */
  target: string;
}

/** Returns the target of a request; undefined if its URL is not below the base URL. */
export type FindTarget = (request: Request) => RequestTarget | undefined;

/**
 * Compares the URLs of requests with a base URL. As in any URL, the case of the host, a default port and a slash at the end do not
 * matter. Faults redirect to another host, so its requests match as well.
 *
 * @param baseUrl Every request matches when undefined.
 */
export function createFindTarget(baseUrl: URL | undefined): FindTarget {
  const basePath = baseUrl?.pathname.replace(/\/$/, "") ?? "";
  const origins = baseUrl && Object.values(redirectUrls(baseUrl.origin));
  return (request) => {
    const { origin, pathname, search } = new URL(request.url);
    if (origins?.includes(origin) === false || !pathname.startsWith(`${basePath}/`)) return undefined;
    const path = pathname.slice(basePath.length);
    return { baseUrl: origin + basePath, path, target: path + search };
  };
}
