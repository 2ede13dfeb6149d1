import { createClient } from "@hey-api/openapi-ts";
import { typedClient } from "../typed-client.ts";

export const heyApi = typedClient({
  id: "hey-api",
  name: "Hey API",
  packages: ["@hey-api/openapi-ts"],
  generate: ({ file }, folder) =>
    createClient({
      input: file,
      output: folder,
      plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
      logs: { level: "silent" },
    }),
});
