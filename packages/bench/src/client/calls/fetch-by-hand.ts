import type { CreateCall } from "../update.ts";

/** The fastest call with fetch: even its URL is computed in advance. */
export const createCall: CreateCall = ({ url, token, tokenHeader, input }) => {
  return async () => {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", [tokenHeader]: token },
      body: JSON.stringify(input.body),
    });
    if (!response.ok) throw new Error(`The status is ${response.status}.`);
    return response.json();
  };
};
