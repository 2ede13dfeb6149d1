import ky from "ky";
import type { CreateCall } from "./caller.ts";

export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const client = ky.create({ headers: { [tokenHeader]: token } });
  return () =>
    client
      .put(`${baseUrl}${path.replace("{account}", encodeURIComponent(account))}`, {
        searchParams: { accountType },
        json: body,
      })
      .json();
};
