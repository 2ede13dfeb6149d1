import { request } from "undici";
import type { CreateCall } from "../update.ts";

/** The fastest call with undici. */
export const createCall: CreateCall = ({ url, token, tokenHeader, input }) => {
  return async () => {
    const response = await request(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", [tokenHeader]: token },
      body: JSON.stringify(input.body),
    });
    if (response.statusCode !== 200) throw new Error(`The status is ${response.statusCode}.`);
    return response.body.json();
  };
};
