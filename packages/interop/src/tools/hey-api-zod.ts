import { createClient } from "@hey-api/openapi-ts";
import { generatedSchema } from "../generated-schema.ts";

export const heyApiZod = generatedSchema({
  id: "hey-api-zod",
  name: "Hey API, zod schemas",
  packages: ["@hey-api/openapi-ts"],
  limits: { wrongBodies: "accepts an unknown field, and removes it (its issue 4307)" },
  generate: ({ file }, folder) =>
    createClient({ input: file, output: folder, plugins: ["zod"], logs: { level: "silent" } }),
});
