/** The only valid token of each header. A word in it would be redacted wherever a report has the word. */
export const TOKENS: Readonly<Record<string, string>> = {
  "X-Access-Token": "k3Vq9ZtR7wXmB2nPfH8s",
  "X-Auth-Token": "Yd6LcJ4uGx0aEoT5iWbQ",
};
