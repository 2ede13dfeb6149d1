/** The only valid token of each header. */
export const TOKENS: Readonly<Record<string, string>> = {
  "X-Access-Token": "valid-access-token-of-the-test-server",
  "X-Auth-Token": "valid-auth-token-of-the-test-server",
};
