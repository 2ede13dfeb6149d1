import axios from "axios";
import type { CreateCall } from "./caller.ts";

export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const client = axios.create({ baseURL: baseUrl, headers: { [tokenHeader]: token } });
  return async () => {
    const url = path.replace("{account}", encodeURIComponent(account));
    const { data } = await client.put<unknown>(url, body, { params: { accountType } });
    return data;
  };
};
