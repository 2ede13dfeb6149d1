import type { CreateCall } from "./caller.ts";

/** The least that a caller can do. The URL is made once, so that the others are compared with something hard to beat. */
export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const url = `${baseUrl}${path.replace("{account}", encodeURIComponent(account))}?accountType=${accountType}`;
  return async () => {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", [tokenHeader]: token },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The status is ${response.status}.`);
    return response.json();
  };
};
