import { readFile } from "node:fs/promises";
import { generateZodClientFromOpenAPI } from "openapi-zod-client";
import { generatedSchema } from "../generated-schema.ts";

export const openapiZodClient = generatedSchema({
  id: "openapi-zod-client",
  name: "openapi-zod-client",
  packages: ["openapi-zod-client"],
  generate: async ({ file }, folder) =>
    generateZodClientFromOpenAPI({
      openApiDoc: JSON.parse(await readFile(file, "utf8")),
      distPath: `${folder}/api.ts`,
      options: { strictObjects: true, shouldExportAllSchemas: true, defaultStatusBehavior: "auto-correct" },
    }),
});
