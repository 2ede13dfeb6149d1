/**
 * A call that cannot be made, because an argument is wrong. Nothing was sent.
 *
 * @example
 * await meeting.updateUser({ account: "..", body: { email } }); // RequestError: The path parameter "account" is "..", …
 */
export class RequestError extends Error {
  override readonly name = "RequestError";
}
