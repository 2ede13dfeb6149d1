import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";

/** What the other callers write in a file of `src/callers`; this one needs the generated client beside it. */
const CALLER = `
import { createClient, createConfig } from "./client";
import { updateUser } from "./sdk.gen";

export const createCall = ({ baseUrl, account, accountType, token, body }) => {
  const client = createClient(createConfig({ baseUrl, auth: () => token }));
  return async () => {
    const { data } = await updateUser({
      client,
      path: { account },
      query: { accountType },
      body,
      throwOnError: true,
    });
    return data;
  };
};
`;

/** A client that was generated, and its caller. */
export interface Generated {
  caller: string;
  remove(): Promise<void>;
}

/** Generates hey-api's client from the bundle of the spec, into a temporary folder. Nothing comes from the network. */
export async function generateHeyApi(): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "bench-hey-api-"));
  const remove = () => rm(folder, { recursive: true });
  try {
    await createClient({
      input: fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")),
      // The generator empties its folder, so the caller is written afterwards.
      output: { path: folder },
      plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
      logs: { level: "silent" },
    });
    const caller = join(folder, "caller.ts");
    await writeFile(caller, CALLER);
    return { caller, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
