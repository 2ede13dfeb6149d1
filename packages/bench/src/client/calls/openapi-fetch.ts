import type { operations, paths } from "@hwc-users/client";
import createClient from "openapi-fetch";
import type { CreateCall } from "../update.ts";

/** The path of the operation, found by its type: only the spec writes it. */
type PathOf<Operation> = { [Path in keyof paths]: paths[Path] extends { put: Operation } ? Path : never }[keyof paths];

export const createCall: CreateCall = ({ baseUrl, path, token, tokenHeader, input: { body, account, ...query } }) => {
  const client = createClient<paths>({ baseUrl, headers: { [tokenHeader]: token } });
  return async () => {
    const { data, error } = await client.PUT(path as PathOf<operations["updateUser"]>, {
      params: { path: { account }, query },
      body,
    });
    if (error) throw new Error("The service rejected the call.", { cause: error });
    return data;
  };
};
