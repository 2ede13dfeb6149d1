import type { CreateCall } from "./caller.ts";

const TIMEOUT = 30_000;

/** Fetch by hand for those who cannot wait for ever, and who want to find a call again: what a client on fetch does at least. */
export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const url = `${baseUrl}${path.replace("{account}", encodeURIComponent(account))}?accountType=${accountType}`;
  return async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT);
    try {
      const response = await fetch(url, {
        method: "PUT",
        headers: { "Content-Type": "application/json", [tokenHeader]: token, "X-Request-Id": crypto.randomUUID() },
        body: JSON.stringify(body),
        signal: controller.signal,
      });
      if (!response.ok) throw new Error(`The status is ${response.status}.`);
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  };
};
