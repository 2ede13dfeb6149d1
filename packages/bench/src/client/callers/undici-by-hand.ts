import { request } from "undici";
import type { CreateCall } from "./caller.ts";

/** The least that a caller on undici can do: what `ours over undici` can come near to, at best. */
export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const url = `${baseUrl}${path.replace("{account}", encodeURIComponent(account))}?accountType=${accountType}`;
  return async () => {
    const response = await request(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", [tokenHeader]: token },
      body: JSON.stringify(body),
    });
    if (response.statusCode !== 200) throw new Error(`The status is ${response.statusCode}.`);
    return response.body.json();
  };
};
