import type { PortableReply } from "../reply-handler.ts";

/** The path of the login page of {@link redirectToLogin}. No application has it. */
export const LOGIN_PATH = "/fault-login";
/** The login page, in HTML. */
export const LOGIN_PAGE = `<!doctype html>
<html lang="en"><head><title>Sign in</title></head><body><form method="post"><input name="user"></form></body></html>
`;

/**
 * Redirects to a login page, as a gateway does whose session has ended. A client that follows gets HTML with status 200.
 *
 * @example
 * faults.next("updateUser", [redirectToLogin()]);
 */
export function redirectToLogin(): PortableReply {
  return ({ request, response, urls }) =>
    response.writeHead(302, { Location: urls[request.origin] + LOGIN_PATH }).end();
}
