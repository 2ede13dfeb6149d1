import ky from "ky";
import type { CreateCall } from "../update.ts";

export const createCall: CreateCall = ({ url, token, tokenHeader, input }) => {
  const client = ky.create({ headers: { [tokenHeader]: token } });
  return () => client.put(url, { json: input.body }).json();
};
