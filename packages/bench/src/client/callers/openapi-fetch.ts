import type { operations, paths } from "@hwc-users/client";
import createClient from "openapi-fetch";
import type { CreateCall } from "./caller.ts";

/** The path of the operation, found by its type: it stands in the spec alone. */
type PathOf<Operation> = { [Path in keyof paths]: paths[Path] extends { put: Operation } ? Path : never }[keyof paths];

export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const client = createClient<paths>({ baseUrl, headers: { [tokenHeader]: token } });
  return async () => {
    const { data, error } = await client.PUT(path as PathOf<operations["updateUser"]>, {
      params: { path: { account }, query: { accountType } },
      body,
    });
    if (error) throw new Error("The service refused the call.", { cause: error });
    return data;
  };
};
