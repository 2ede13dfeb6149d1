/** Returns true for an operation that exchanges credentials for a token, and so needs none: its ID begins with `signIn`. */
export function isSignIn(operationId = ""): boolean {
  return /^signIn(?=[A-Z])/.test(operationId);
}
